/*---
topic: typography
wcag: ["1.4.8"]
severity: warning
title:
  nl: De letters zijn heel klein.
  en: The letters are very small.
why:
  nl: Veel mensen kunnen zulke kleine letters niet lezen.
  en: Many people cannot read letters this small.
how:
  nl: Maak tekst minstens 12 pixels hoog, en lange tekst 16.
  en: Make text at least 12 pixels, and long text 16.
message:
  nl: 'Deze letters zijn {pixels} pixels hoog. Zulke teksten op de pagina: {count}.'
  en: 'These letters are {pixels} pixels. Texts like this on the page: {count}.'
fails:
  - '<p style="font-size: 8px">Meld een kapotte lantaarnpaal.</p>'
  - '<p style="font-size: 5px">Kleine letters</p>'
passes:
  - '<p style="font-size: 12px">Meld een kapotte lantaarnpaal.</p>'
  - '<p style="font-size: 0">Meld een kapotte lantaarnpaal.</p>'
  - '<p style="font-size: 8px" aria-hidden="true">1</p>'
  - '<p>E = mc<sup style="font-size: 8px">2</sup></p>'
---*/
const found = [];
for (const element of all('body *')) {
  if (![...element.childNodes].some(node => node.nodeType === 3 && /[\p{L}\p{N}]/u.test(node.data))) continue;
  if (element.closest('sup, sub, rt, svg, script, style, noscript, template, option, [aria-hidden=true]')) continue;
  const pixels = parseFloat(style(element).fontSize);
  if (pixels >= 10 || pixels < 2 || !visible(element)) continue;
  // A number in a small circle, such as a count of messages, is no text to read.
  if (pixels >= 9 && shownText(element).length < 20) continue;
  found.push({element, pixels});
}
found.sort((one, other) => one.pixels - other.pixels);
if (found.length) fail(found[0].element, {pixels: Math.round(found[0].pixels * 10) / 10, count: found.length});
