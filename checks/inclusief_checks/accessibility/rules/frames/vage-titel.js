/*---
topic: frames
wcag: ["2.4.1", "4.1.2"]
title:
  nl: De naam van een frame zegt niet wat erin staat.
  en: The name of a frame does not say what is in it.
why:
  nl: Een schermlezer noemt de naam. Met "iframe" weet u niet of u naar binnen wilt.
  en: A screen reader says the name. "iframe" does not tell people whether to go in.
how:
  nl: Schrijf in `title` kort wat er in het frame staat.
  en: Say in `title` shortly what the frame holds.
message:
  nl: 'De naam is "{text}".'
  en: 'The name is "{text}".'
fails:
  - <iframe title="iframe" srcdoc="<p>Hoi"></iframe>
  - <iframe title="frame1" srcdoc="<p>Hoi"></iframe>
  - <iframe title="/kaart.html" srcdoc="<p>Hoi"></iframe>
passes:
  - <iframe title="Kaart van de wijken" srcdoc="<p>Hoi"></iframe>
  - <iframe title="iframe" srcdoc="<p>Hoi" hidden></iframe>
---*/
const WORDS = /^(an? |the |een |het |de |my |main |inner |inline |left |right |top |bottom )?(i-?frames?|inline ?frame|frame|frameset|untitled( document| page)?|no title|geen titel|naamloos|zonder titel|title|titel|frame ?title|iframe ?title|content|inhoud|embed(ded)?( content| frame| object)?|ingesloten inhoud|widget|object|page|pagina|placeholder|test|todo|undefined|null|document|window|venster|container|wrapper|x+|blank|about:blank|titel van het frame|title here)([ _-]?\d+)?[.:]?$/i;
const ADDRESS = /^(https?:\/\/\S+|www\.\S+|\S*\/\S+\.\w{2,5}|[\w-]+\.(html?|php|aspx?|jsp|pdf|js))$/i;
const VAGUE = /^(video|map|kaart|form|formulier|player|youtube( video player)?|advertisement|ad|google maps|vimeo|chat)$/i;
for (const frame of all('iframe, frame')) {
  if (!exposed(frame)) continue;
  const text = name(frame);
  if (!text) continue;
  if (WORDS.test(text) || ADDRESS.test(text) || !/[\p{L}\p{N}]/u.test(text)) fail(frame, {text});
  else if (VAGUE.test(text)) review(frame, {text});
}
