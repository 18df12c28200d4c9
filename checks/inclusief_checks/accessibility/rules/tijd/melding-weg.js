/*---
topic: time
wcag: ["2.2.1"]
title:
  nl: Een bericht verdwijnt misschien te snel.
  en: A message may disappear too soon.
why:
  nl: Wie langzaam leest, of inzoomt, mist het bericht.
  en: People who read slowly or zoom in miss the message.
how:
  nl: Laat het bericht staan tot iemand het sluit.
  en: Keep the message until people close it.
fails:
  - <p id="b">Opgeslagen</p><script>function bewaar() { setTimeout(() => { b.textContent = '' }, 3000) }</script>
  - <p class="toast">Opgeslagen</p><script>setTimeout(function () { document.querySelector('.toast').remove() }, 5000)</script>
  - <div role="alert" id="b">Opgeslagen</div><script>setTimeout(() => { b.style.display = 'none' }, 4 * 1000)</script>
passes:
  - <p id="b">Tekst</p><script>setTimeout(() => { b.classList.remove('laadt') }, 100)</script>
  - <p id="b">Tekst</p><script>setTimeout(() => { b.style.display = 'none' }, 60000)</script>
  - <button id="b">Kopieer</button><script>setTimeout(() => { b.title = 'Kopieer' }, 2000)</script>
---*/
// Gone, or empty again: the text, not a class of which nobody knows what it does.
const GONE = /\.(?:textContent|innerText|innerHTML)\s*=\s*(['"`])\s*\1|\.remove\s*\(\s*\)|\.hidden\s*=\s*true|\.style\.(?:display\s*=\s*['"`]none|visibility\s*=\s*['"`]hidden)|\.(?:fadeOut|slideUp|hide)\s*\(|removeChild\s*\(|classList\.remove\s*\(\s*['"`](?:show|visible|open|active|is-visible|in)['"`]/;
const WAIT = /,\s*((?:[1-9]\d{3}|1\d{4}|20000)|[\d.]+\s*\*\s*1000)\s*\)/g;
for (const script of all('script:not([src])')) {
  const code = script.textContent.slice(0, 50000);
  for (const match of code.matchAll(WAIT)) {
    const start = code.lastIndexOf('setTimeout', match.index);
    if (start < 0 || match.index - start > 400 || /setTimeout/.test(code.slice(start + 10, match.index))) continue;
    // A spinner or a loading screen is no message.
    if (GONE.test(code.slice(start, match.index)) && !/spinner|loader|loading|laden|preload|skeleton/i.test(code.slice(start, match.index))) { review(main()); return; }
  }
}
