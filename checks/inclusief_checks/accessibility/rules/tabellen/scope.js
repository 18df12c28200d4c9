/*---
topic: tables
wcag: ["1.3.1"]
title:
  nl: Niet duidelijk is bij welke cellen een kop hoort.
  en: It is not clear which cells a header belongs to.
why:
  nl: In een tabel met meer lagen koppen kan een voorleesprogramma de verkeerde kop noemen.
  en: With several layers of headers, a screen reader can name the wrong one.
how:
  nl: Geef elke kop scope="col", "row", "colgroup" of "rowgroup". Of splits de tabel.
  en: Give each header scope="col", "row", "colgroup" or "rowgroup", or split the table.
fails:
  - <table><tr><th></th><th colspan=2>Dag</th></tr><tr><th></th><th>Van</th><th>Tot</th></tr><tr><th>Maandag</th><td>9</td><td>5</td></tr></table>
  - <table><tr><th scope=kolom>Dag</th><th>Open</th></tr><tr><td>Maandag</td><td>9</td></tr></table>
  - <table><tr><th scope=row>Dag</th><th scope=row>Open</th></tr><tr><td>Maandag</td><td>9</td></tr></table>
  - <table><tr><td scope=col>Dag</td><th scope=col>Open</th></tr><tr><td>Maandag</td><td>9</td></tr></table>
passes:
  - <table><tr><th>Dag</th><th>Open</th></tr><tr><td>Maandag</td><td>9</td></tr></table>
  - <table><tr><td></td><th scope=col>Van</th><th scope=col>Tot</th></tr><tr><th scope=row>Maandag</th><td>9</td><td>5</td></tr></table>
---*/
for (const table of all('table')) {
  if (/^(none|presentation)$/.test(table.getAttribute('role') || '') || !exposed(table)) continue;
  const own = [...table.querySelectorAll('th, td[scope]')].filter(cell => cell.closest('table') === table);
  if (!own.length) continue;
  const wrong = own.find(
    cell =>
      cell.hasAttribute('scope') &&
      (cell.matches('td') || !/^(row|col|rowgroup|colgroup|auto)$/i.test(cell.getAttribute('scope').trim())),
  );
  if (wrong) {
    review(wrong);
    continue;
  }
  if (table.querySelector('[headers]')) continue;
  // Headers side by side that all point along their row, above cells of data, or below each other that all point down.
  const [top, ...under] = [...table.rows].map(row => [...row.cells]);
  const points = (cell, way) => cell.matches('th') && cell.getAttribute('scope') === way;
  const sideways =
    top.length > 1 &&
    top.every(cell => points(cell, 'row')) &&
    under.some(cells => cells[0] && cells[0].matches('td'));
  const downward =
    under.length > 0 &&
    top.length > 1 &&
    [top, ...under].every(
      cells => cells.length > 1 && points(cells[0], 'col') && cells.slice(1).every(cell => cell.matches('td')),
    );
  if (sideways || downward) {
    fail(top[0]);
    continue;
  }
  if (own.every(cell => cell.hasAttribute('scope') || !clean(cell.textContent))) continue;
  const rows = [...table.rows];
  const layers = rows.filter(
    row =>
      row.cells.length > 1 &&
      [...row.cells].every(cell => cell.matches('th') || !clean(cell.textContent)) &&
      row.querySelector('th'),
  ).length;
  const spans = own.some(
    cell => ((cell.colSpan > 1 && table.rows[0].cells.length > 1) || cell.rowSpan > 1) && !cell.hasAttribute('scope'),
  );
  // A header in the middle of the table starts a new part, or stands in the wrong place.
  const inner = rows
    .slice(1)
    .some(row => [...row.cells].slice(1).some(cell => cell.matches('th:not([scope])')) && row.querySelector('td'));
  if (layers > 1 || spans || inner) review(table);
}
