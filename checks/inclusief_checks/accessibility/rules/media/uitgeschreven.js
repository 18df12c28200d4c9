/*---
topic: media
wcag: ["1.2.1"]
act: [e7aa44, 2eb176, afb423]
title:
  nl: Bij geluid staat geen uitgeschreven tekst.
  en: Audio has no transcript.
why:
  nl: Wie niet hoort, mist alles wat er in het geluid zit.
  en: People who do not hear miss everything in the audio.
how:
  nl: Schrijf uit wat u hoort. Zet die tekst op de pagina, of link ernaar bij het geluid.
  en: Write out what can be heard. Put it on the page, or link to it near the audio.
fails:
  - <audio src="/podcast.mp3" controls></audio>
passes:
  - <audio src="/podcast.mp3" controls></audio><a href="/tekst">Lees de uitgeschreven tekst</a>
  - <audio src="/podcast.mp3" controls hidden></audio>
  - <audio src="/podcast.mp3"></audio>
---*/
const LINK = /transcri|uitgeschreven|uitschrift|geschreven (versie|tekst)|tekstversie|text version|written version|lees (de tekst|mee)|read (the text|along)|full text|volledige tekst|abschrift|textversion/i;
const SPEECH = /speech|spoken|podcast|interview|episode|aflevering|toespraak|gesprek|lezing|lecture|talk\b|voorlezen|voorgelezen|luisterversie|statement|verklaring|news|nieuws|narrat|message|bericht|announcement/i;
// The metadata is there after a moment, or not at all: a page may name a file that cannot be played.
const duration = audio => new Promise(resolve => {
  const tell = () => resolve(Number.isFinite(audio.duration) ? audio.duration : 0);
  if (audio.readyState >= 1 || audio.error) { tell(); return; }
  audio.addEventListener('loadedmetadata', tell, {once: true});
  audio.addEventListener('error', tell, {once: true, capture: true});
  window.setTimeout(tell, 3000);
  if (audio.preload === 'none') audio.load();
});
// How many words people can see and a screen reader reads.
const words = () => {
  const walker = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!clean(node.data) || !exposed(holder) || !visible(holder) || parseFloat(style(holder).textIndent) < -900) continue;
    count += clean(node.data).split(' ').length;
  }
  return count;
};
let shown;
for (const audio of all('audio')) {
  const starts = audio.autoplay && !audio.muted;
  if (!(audio.controls && visible(audio)) && !starts) continue;
  const texts = [...document.querySelectorAll('a[href], button, summary, h1, h2, h3, h4, h5, h6')];
  if (texts.some(element => LINK.test(element.textContent))) continue;
  const long = await duration(audio);
  const about = `${audio.currentSrc || audio.src} ${clean(document.body.textContent).slice(0, 5000)} ${document.title}`;
  shown ??= words();
  // Even slow speech has more than a word per second. With fewer on the whole page, and no link, its text cannot be there.
  if (long >= 5 && SPEECH.test(about) && shown < long && !document.querySelector('main a[href], body > a[href], p a[href]')) fail(audio);
  else if (!long || shown < long * 2.5) review(audio);
}
