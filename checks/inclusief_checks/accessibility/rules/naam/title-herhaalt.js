/*---
topic: names
wcag: []
severity: warning
title:
  nl: Een zweeftekst herhaalt de tekst die er al staat.
  en: A tooltip repeats the text that is already there.
why:
  nl: Een schermlezer zegt het dan twee keer.
  en: A screen reader may say it twice.
how:
  nl: Haal het `title` weg.
  en: Remove the `title`.
fails:
  - <h2 title="Nieuws">Nieuws</h2>
  - <button title="Zoek">Zoek</button>
passes:
  - <a href="/" title="Ook in het Engels">Naar de voorpagina</a>
  - <a href="/" title="Naar de voorpagina"><svg></svg></a>
---*/
// One template makes many of these: the first one shows the cause.
const found = all('button[title], input[title][alt], img[title], label[title], h1[title], h2[title], h3[title]').filter(element => {
  const shown = element.matches('img, input') ? element.alt || '' : element.textContent;
  return clean(shown) && clean(shown).toLowerCase() === clean(element.title).toLowerCase() && exposed(element);
});
if (found.length) fail(found[0], {count: found.length});
