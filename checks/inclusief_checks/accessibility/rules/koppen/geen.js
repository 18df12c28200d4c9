/*---
topic: headings
wcag: ["1.3.1", "2.4.6"]
title:
  nl: De pagina heeft geen enkele kop.
  en: The page has no heading at all.
why:
  nl: Wie niet ziet, zoekt een pagina af langs de koppen. Hier is niets om langs te gaan.
  en: People who do not see look through a page by its headings. Here there are none.
how:
  nl: Begin met een h1. Zet boven elk deel een kop.
  en: Begin with an h1, and put a heading above each part.
fails:
  - <main><p id=a></p><p id=b></p><script>a.textContent = b.textContent = 'woord '.repeat(50)</script></main>
passes:
  - <main><h1>Glas</h1><p id=a></p><script>a.textContent = 'woord '.repeat(90)</script></main>
  - <main><p>Een korte pagina.</p></main>
---*/
if (
  window.top !== window ||
  all('h1, h2, h3, h4, h5, h6, [role=heading]').some(item => role(item) === 'heading' && exposed(item) && name(item))
)
  return;
const blocks = all('p').filter(item => clean(item.textContent) && visible(item));
const words = blocks.reduce((sum, item) => sum + clean(item.textContent).split(' ').length, 0);
if (blocks.length > 1 && words > 60) review(blocks[0], {words});
