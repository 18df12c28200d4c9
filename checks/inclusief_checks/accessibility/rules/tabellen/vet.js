/*---
topic: tables
wcag: ["1.3.1"]
title:
  nl: Een cel lijkt op een kop, maar is geen kop.
  en: A cell looks like a header but is not one.
why:
  nl: Een voorleesprogramma noemt bij een cel alleen echte koppen.
  en: With each cell, a screen reader names real headers only.
how:
  nl: Maak van deze cel th, met scope="row" of scope="col".
  en: Make the cell a th with scope="row" or scope="col".
fails:
  - <table><tr><th>Dag</th><th>Open</th></tr><tr><td><b>Maandag</b></td><td>9.00</td></tr><tr><td><b>Dinsdag</b></td><td>9.00</td></tr></table>
  - <table><tr><td><b>Dag</b></td><td><b>Open</b></td></tr><tr><th>Maandag</th><td>9.00</td></tr><tr><th>Dinsdag</th><td>9.00</td></tr></table>
passes:
  - <table><tr><th>Dag</th><th>Open</th></tr><tr><th>Maandag</th><td>9.00</td></tr></table>
  - <table><tr><th>Dag</th><th>Open</th></tr><tr><td>Maandag</td><td>9.00</td></tr><tr><td><b>Samen</b></td><td><b>9</b></td></tr></table>
---*/
const bold = cell => {
  const text = clean(cell.textContent),
    inner = cell.querySelector('b, strong');
  return !!text && ((inner && clean(inner.textContent) === text) || Number(style(cell).fontWeight) >= 600);
};
for (const table of all('table')) {
  if (
    !table.querySelector('th') ||
    /^(none|presentation)$/.test(table.getAttribute('role') || '') ||
    !exposed(table) ||
    !visible(table)
  )
    continue;
  const rows = [...table.rows].map(row => [...row.cells]).filter(cells => cells.length > 1);
  const body = rows.filter(
    cells => cells.some(cell => cell.matches('td')) && !cells.every(cell => bold(cell) || !clean(cell.textContent)),
  );
  if (body.length < 2) continue;
  const plain = body.some(cells => cells.slice(1).some(cell => clean(cell.textContent) && !bold(cell)));
  if (
    plain &&
    body.every(
      cells =>
        cells[0].matches('td:not([scope]):not([role])') && bold(cells[0]) && cells.slice(1).some(cell => !bold(cell)),
    )
  )
    fail(body[0][0]);
  const [first] = rows;
  if (
    first.every(cell => cell.matches('td:not([scope]):not([role])')) &&
    first.every(cell => bold(cell) || !clean(cell.textContent)) &&
    first.filter(bold).length > 1 &&
    plain
  )
    fail(first.find(bold));
}
