/*---
topic: print
wcag: []
severity: warning
states: [print]
title:
  nl: Lichte tekst is op papier niet te lezen.
  en: Light text cannot be read on paper.
why:
  nl: Printers laten achtergronden vaak weg. Dan staat wit op wit.
  en: Printers often leave out backgrounds. Then white is on white.
how:
  nl: Maak tekst zwart in de stijl voor printen.
  en: Make text black in the print style.
message:
  nl: 'Stukken met lichte tekst in de hoofdtekst: {count}.'
  en: 'Parts with light text in the main content: {count}.'
fails:
  - '<main><p style="background: #036; color: #fff; print-color-adjust: economy">Meld een volle afvalbak in jouw
    straat, dan komen wij
    binnen drie dagen kijken.</p></main>'
passes:
  - '<main><p style="background: #036; color: #fff; print-color-adjust: exact">Meld een volle afvalbak in jouw straat,
    dan komen wij
    binnen drie dagen kijken.</p></main>'
  - '<style>@media print { p { color: #000 } }</style><main><p>Meld een volle afvalbak in jouw straat.</p></main>'
---*/
const {Color, getContrast} = commons.color;
const paper = new Color(255, 255, 255, 1), found = [];
for (const element of main().querySelectorAll('p, li, td, th, dd, h1, h2, h3, h4, blockquote, div, section')) {
  if (![...element.childNodes].some(node => node.nodeType === 3 && clean(node.data).length > 30)) continue;
  const css = style(element);
  if (css.printColorAdjust === 'exact' || css.webkitPrintColorAdjust === 'exact' || element.closest('[aria-hidden=true], button, a')) continue;
  const colour = new Color();
  colour.parseString(css.color);
  if (colour.alpha > 0.5 && getContrast(paper, colour) < 2 && visible(element)) found.push(element);
}
if (found.length) review(found[0], {count: found.length});
