/*---
topic: tables
wcag: ["1.3.1"]
title:
  nl: De rijen van een tabel zijn niet even lang.
  en: The rows of a table are not equally long.
why:
  nl: Een cel die mist, schuift de rest op. Dan noemt een voorleesprogramma de verkeerde kop.
  en: A missing cell shifts the rest, so a screen reader names the wrong header.
how:
  nl: Geef elke rij evenveel cellen. Laat een cel leeg, of gebruik colspan.
  en: Give each row the same number of cells. Leave a cell empty, or use colspan.
fails:
  - <table><tr><th>Dag</th><th>Van</th><th>Tot</th></tr><tr><td>Maandag</td><td>9</td><td>5</td></tr><tr><td>Dinsdag</td><td>dicht</td></tr></table>
passes:
  - <table><tr><th>Dag</th><th>Van</th><th>Tot</th></tr><tr><td>Maandag</td><td colspan=2>dicht</td></tr></table>
---*/
for (const table of all('table')) {
  if (
    /^(none|presentation)$/.test(table.getAttribute('role') || '') ||
    !table.querySelector('th') ||
    table.querySelector('table') ||
    !exposed(table)
  )
    continue;
  const lengths = axe.commons.table.toGrid(table).map(cells => cells.filter(Boolean).length);
  const widest = Math.max(...lengths),
    short = lengths.findIndex(length => length && length < widest);
  if (widest > 1 && short >= 0 && table.rows[short]) review(table.rows[short]);
}
