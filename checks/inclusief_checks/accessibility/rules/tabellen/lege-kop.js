/*---
topic: tables
wcag: ["1.3.1"]
title:
  nl: Een kop van een tabel is leeg.
  en: A header of a table is empty.
why:
  nl: Bij elke cel eronder hoort de lezer niets. Wat de cel betekent, blijft onbekend.
  en: Listeners do not learn what the cells below it mean.
how:
  nl: Zet tekst in de kop. Is het de hoek linksboven? Gebruik dan td.
  en: Put text in the header. If it is the corner at the top left, use td.
fails:
  - <table><tr><th>Dag</th><th></th></tr><tr><td>Maandag</td><td>9.00</td></tr></table>
passes:
  - <table><tr><th></th><th>Van</th></tr><tr><th>Maandag</th><td>9.00</td></tr></table>
  - <table><tr><th>Dag</th><th aria-label="Open"></th></tr><tr><td>Maandag</td><td>9.00</td></tr></table>
---*/
for (const cell of all('th, [role=columnheader], [role=rowheader]')) {
  if (
    clean(cell.textContent) ||
    cell.querySelector('img, svg, input, button, [aria-label]') ||
    !exposed(cell) ||
    name(cell)
  )
    continue;
  if (!/header$/.test(role(cell) || '')) continue;
  const row = cell.parentElement,
    table = cell.closest('table, [role=table], [role=grid]');
  const corner = cell === row.firstElementChild && table && row === table.querySelector('tr, [role=row]');
  if (!corner) review(cell);
}
