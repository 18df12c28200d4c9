/*---
topic: time
wcag: ["2.2.4", "3.2.1", "3.2.5"]
title:
  nl: Er gaat misschien vanzelf een venster open.
  en: A window may open by itself.
why:
  nl: Dat stoort bij het lezen. De focus springt weg.
  en: It disturbs people who read, and the focus jumps away.
how:
  nl: Open alleen iets als iemand daarom vraagt. Zet een bericht gewoon op de pagina.
  en: Open something only when people ask for it, and put a message on the page itself.
fails:
  - <p>Nieuws</p><script>setTimeout(() => alert('Ben je er nog?'), 500000)</script>
  - <p>Nieuws</p><script>setTimeout(() => { popup.showModal() }, 500000)</script>
  - <p>Nieuws</p><script>addEventListener('unload', () => { window.open('/enquete') })</script>
passes:
  - <p>Nieuws</p><button onclick="alert('Opgeslagen')">Bewaar</button>
  - <p>Nieuws</p><script>const toon = () => { alert('Opgeslagen') }</script>
  - <p>Nieuws</p><script>knop?.addEventListener('click', () => { setTimeout(() => { lijst.hidden = true }, 1000) }); const knop = null</script>
---*/
const OPENS = /(?:^|[^.\w]|window\.)(?:alert|confirm|prompt|open)\s*\(|\.showModal\s*\(|\bprint\s*\(\s*\)/;
const BY_ITSELF = /\b(?:setTimeout|setInterval)\s*\(|\b(?:addEventListener\s*\(\s*['"`](?:load|DOMContentLoaded|unload|beforeunload|mouseleave|mouseout|scroll|visibilitychange)['"`]\s*,|on(?:load|unload|mouseleave|mouseout)\s*=\s*(?=function|\(|\w+\s*=>))/g;
const part = (code, start) => {
  let depth = 1, end = start;
  for (; end < code.length && depth > 0 && end - start < 1500; end++) {
    if ('({'.includes(code[end])) depth += 1;
    else if (')}'.includes(code[end])) depth -= 1;
  }
  return code.slice(start, end);
};
// What comes after a click inside is asked for.
const asked = text => text.replace(/\.?(?:on(?:click|submit|change)\s*=|addEventListener\s*\(\s*['"`](?:click|submit|change|keydown|keyup)['"`])[^]*$/, '');
for (const script of all('script:not([src])')) {
  const code = script.textContent.slice(0, 50000);
  for (const match of code.matchAll(BY_ITSELF)) {
    if (OPENS.test(asked(part(code, match.index + match[0].length)))) { review(main()); return; }
  }
}
const body = ['onload', 'onunload', 'onmouseleave'].map(name => document.body.getAttribute(name) || '').join(';');
if (OPENS.test(body)) review(document.body);
