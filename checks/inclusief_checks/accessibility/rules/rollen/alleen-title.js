/*---
topic: interaction
wcag: ["1.3.1", "2.1.1", "1.4.13"]
title:
  nl: Uitleg staat alleen in een tekstballon van `title`.
  en: An explanation is only in a tooltip made with `title`.
why:
  nl: Zonder muis ziet u die tekst niet. Op een telefoon ook niet.
  en: Without a mouse people never see it, and on a phone neither.
how:
  nl: Zet de uitleg gewoon in de tekst.
  en: Put the explanation in the text itself.
message:
  nl: 'In title staat: "{text}".'
  en: 'The title says: "{text}".'
fails:
  - <p>Zet de <span title="De bruine bak voor de rest van het afval">RB</span> buiten.</p>
  - <p><a href="/bak" title="Let op, dit kost 20 euro per bak">Bestel een bak</a></p>
passes:
  - <p>De <abbr title="Europese Unie">EU</abbr> betaalt mee.</p>
  - <p><a href="/bak" title="Bestel een bak">Bestel een bak</a></p>
  - <p><time datetime="2026-01-01" title="1 januari 2026 om 12 uur">gisteren</time></p>
  - <p>Zet de <span title="De bruine bak voor het afval">RB</span> buiten. De bruine bak voor het afval is gratis.</p>
---*/
const words = text => clean(text).toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
const page = words(document.body.innerText).join(' ');
let found = 0;
for (const element of all('[title]')) {
  if (found > 2) break;
  if (element.matches('abbr, dfn, iframe, frame, link, style, meta, input, select, textarea, img, svg, svg *, time, object, video, audio, details, th, [role=img], math, math *, html, body')) continue;
  if (element.closest('pre, code, nav, header, footer, [role=navigation], [aria-hidden=true], .highlight')) continue;
  const said = words(element.title), shown = new Set(words(shownText(element)));
  const more = said.filter(word => !shown.has(word));
  // A button without text gets its name from it; a link often repeats its text.
  if (more.length < 3 || !shown.size || page.includes(said.join(' ')) || !visible(element)) continue;
  if (element.matches('a, button, summary') ? more.length < 5 && more.length < said.length : element.querySelector('a, button, input')) continue;
  if (element.matches('a, button, summary') && more.length < 4) continue;
  // What is told as well in a description that is shown.
  if (element.hasAttribute('aria-describedby')) continue;
  found += 1;
  review(element, {text: clean(element.title).slice(0, 100)});
}
