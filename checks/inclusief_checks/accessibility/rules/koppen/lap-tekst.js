/*---
topic: headings
wcag: ["2.4.10"]
severity: warning
title:
  nl: Een lange tekst heeft geen koppen.
  en: A long text has no headings.
why:
  nl: Zonder koppen moet iedereen alles lezen om iets te vinden.
  en: Without headings everyone must read everything to find something.
how:
  nl: Verdeel de tekst in delen. Zet boven elk deel een kop.
  en: Divide the text into parts and put a heading above each.
message:
  nl: Hier staan {words} woorden zonder kop ertussen.
  en: Here are {words} words with no heading between them.
fails:
  - <main><p id=a></p><script>a.textContent = 'woord '.repeat(450)</script></main>
passes:
  - <main><h2>Glas</h2><p>Glas gaat in de glasbak.</p></main>
---*/
// Rows of a table and lists of entries are found in another way than by headings.
let words = 0,
  start = null,
  worst = null;
for (const element of main().querySelectorAll('p, h1, h2, h3, h4, h5, h6, [role=heading], summary, legend')) {
  if (!element.matches('p')) {
    words = 0;
    start = null;
    continue;
  }
  if (element.closest('table, nav, footer, dialog, [hidden], [aria-hidden=true]')) continue;
  start = start || element;
  words += clean(element.textContent).split(' ').length;
  if (words > 400 && (!worst || worst.start === start)) worst = {start, words};
}
if (worst && visible(worst.start)) fail(worst.start, {words: worst.words});
