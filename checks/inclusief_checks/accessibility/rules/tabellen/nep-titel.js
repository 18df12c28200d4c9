/*---
topic: tables
wcag: ["1.3.1"]
title:
  nl: De titel van een tabel staat in een cel.
  en: The title of a table stands in a cell.
why:
  nl: Een voorleesprogramma ziet de titel als gegevens of als kop van alle kolommen.
  en: A screen reader takes the title for data, or for a header of all columns.
how:
  nl: Zet de titel in caption.
  en: Put the title in a caption.
fails:
  - <table><tr><td colspan=2><b>Wanneer wij open zijn</b></td></tr><tr><th>Dag</th><th>Open</th></tr><tr><td>Maandag</td><td>9</td></tr></table>
passes:
  - <table><caption>Wanneer wij open zijn</caption><tr><th>Dag</th><th>Open</th></tr><tr><td>Maandag</td><td>9</td></tr></table>
---*/
for (const table of all('table')) {
  if (
    table.caption ||
    table.rows.length < 3 ||
    /^(none|presentation)$/.test(table.getAttribute('role') || '') ||
    !exposed(table)
  )
    continue;
  const [cell, more] = table.rows[0].cells;
  if (!cell || more || !clean(cell.textContent) || cell.querySelector('table, h1, h2, h3, h4, form')) continue;
  const width = Math.max(...[...table.rows].map(row => row.cells.length));
  if (width > 1 && cell.colSpan >= width) review(cell);
}
