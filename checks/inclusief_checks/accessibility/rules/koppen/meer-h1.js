/*---
topic: headings
wcag: ["1.3.1"]
severity: warning
title:
  nl: De pagina heeft meer dan één hoofdkop.
  en: The page has more than one main heading.
why:
  nl: De hoofdkop zegt waar de pagina over gaat. Twee hoofdkoppen maken dat onduidelijk.
  en: The main heading tells what the page is about. With two of them that is unclear.
how:
  nl: Houd één h1. Maak van de andere koppen een h2 of lager.
  en: Keep one h1 and make the others h2 or lower.
fails:
  - <h1>Afval</h1><p>Tekst</p><h1>Glas</h1><p>Tekst</p>
passes:
  - <h1>Afval</h1><h2>Glas</h2>
  - <h1>Afval</h1><h1 hidden>Glas</h1>
---*/
const first = all('h1, [role=heading][aria-level="1"]').filter(
  item => role(item) === 'heading' && exposed(item) && name(item),
);
if (first.length > 1) review(first[1], {count: first.length});
