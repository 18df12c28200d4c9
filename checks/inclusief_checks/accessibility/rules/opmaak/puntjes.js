/*---
topic: layout
wcag: ["1.4.10", "1.4.4"]
states: [wide, narrow]
title:
  nl: In plaats van een deel van de tekst staan er puntjes.
  en: Part of the text is replaced by dots.
why:
  nl: De rest van de tekst kan niemand lezen.
  en: Nobody can read the rest of the text.
how:
  nl: Laat de tekst doorlopen op de volgende regel.
  en: Let the text go on to the next line.
message:
  nl: 'De hele tekst is: "{text}".'
  en: 'The whole text is: "{text}".'
fails:
  - '<p style="width: 100px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">Meld een kapotte lantaarnpaal of een losse stoeptegel</p>'
passes:
  - '<p style="width: 900px; max-width: none; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">Meld dit</p>'
  - '<p style="width: 100px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis"><a href="/afval">Meld een kapotte lantaarnpaal</a></p>'
  - '<p style="width: 100px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis" title="Meld een kapotte lantaarnpaal">Meld een kapotte lantaarnpaal</p>'
  - '<p>Meld een kapotte lantaarnpaal</p>'
---*/
let count = 0;
for (const element of main().querySelectorAll('p, li, td, th, dd, dt, h1, h2, h3, h4, div, span, label, strong, figcaption')) {
  if (count > 2) break;
  // First what costs nothing: only text that is wider than its box.
  if (element.scrollWidth <= element.clientWidth + 2 || !element.clientWidth) continue;
  const css = style(element);
  if (css.textOverflow !== 'ellipsis' || css.overflowX === 'visible' || !/hidden|clip/.test(css.overflowX)) continue;
  // A link or a button leads to the whole text; a title gives it, at least with a mouse.
  if (element.closest('a, button, summary, [title], [aria-hidden=true], nav, pre, code, select') || element.querySelector('a, button, [title], input')) continue;
  const text = shownText(element);
  if (text.length < 10 || !visible(element)) continue;
  count += 1;
  review(element, {text: text.slice(0, 100)});
}
