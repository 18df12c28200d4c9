/*---
topic: headings
wcag: ["1.3.1"]
title:
  nl: Een kop is verborgen voor voorleesprogramma's.
  en: A heading is hidden from screen readers.
why:
  nl: U ziet de kop. Wie niet ziet, mist hem en mist dus het begin van dit deel.
  en: You see the heading. People who do not see miss it, and with it the start of this part.
how:
  nl: Haal aria-hidden weg.
  en: Remove aria-hidden.
fails:
  - <h1>Afval</h1><h2 aria-hidden="true">Glas</h2><p>Dit mag in de bak.</p>
passes:
  - <h2>Glas</h2>
  - <h2 aria-hidden="true">Glas</h2><h2 style="position:absolute;left:-9999px">Glas</h2>
---*/
const heard = new Set(
  all('h1, h2, h3, h4, h5, h6, [role=heading]')
    .filter(item => exposed(item))
    .map(item => name(item).toLowerCase()),
);
for (const heading of all('h1, h2, h3, h4, h5, h6')) {
  if (heading.getAttribute('aria-hidden') !== 'true' || !visible(heading)) continue;
  const text = shownText(heading).toLowerCase();
  if (text && ![...heard].some(other => other.includes(text))) fail(heading);
}
