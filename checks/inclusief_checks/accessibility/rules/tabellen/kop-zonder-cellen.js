/*---
topic: tables
wcag: ["1.3.1"]
act: [d0f69e]
title:
  nl: Bij een kop van een tabel horen geen cellen.
  en: A header of a table belongs to no cell.
why:
  nl: Een voorleesprogramma leest deze kop bij geen enkele cel voor.
  en: A screen reader reads this header with no cell at all.
how:
  nl: Vul de rij of kolom. Of maak er een gewone cel van. Klopt headers of scope wel?
  en: Fill the row or column, or make it a plain cell. Check headers and scope too.
fails:
  - <table><tr><th>Dag</th><th>Open</th></tr><tr><td>Maandag</td></tr></table>
  - <table><tr><th id=d>Dag</th><th>Open</th></tr><tr><td>Maandag</td><td headers=d>9.00</td></tr></table>
  - <div role=grid><div role=row><div role=columnheader>Dag</div><div role=columnheader>Open</div></div><div role=row><div role=gridcell>Maandag</div></div></div>
passes:
  - <table><tr><th>Dag</th><th>Open</th></tr><tr><td>Maandag</td><td>9.00</td></tr></table>
  - <table><tr><th>Dag</th><td>Maandag</td></tr><tr><th>Open</th><td>9.00</td></tr></table>
  - <table role=presentation><tr><th>Dag</th></tr></table>
---*/
const header = cell => cell.matches('th:not([role]), [role=columnheader], [role=rowheader]') && exposed(cell);
const tableRole = table => /^(table|grid|treegrid)$/.test(role(table) || '');
for (const table of all('table')) {
  if (!tableRole(table) || !exposed(table) || !table.querySelector('th, [role=columnheader], [role=rowheader]'))
    continue;
  const grid = axe.commons.table.toGrid(table);
  const places = new Map();
  grid.forEach((cells, y) =>
    cells.forEach((cell, x) => {
      if (!cell) return;
      if (!places.has(cell)) places.set(cell, {rows: new Set(), columns: new Set(), right: 0});
      const place = places.get(cell);
      place.rows.add(y);
      place.columns.add(x);
      place.right = Math.max(place.right, x);
    }),
  );
  // A cell that names its headers has no others.
  const named = new Map(
    [...places.keys()]
      .filter(cell => clean(cell.getAttribute('headers')))
      .map(cell => [cell, cell.getAttribute('headers').trim().split(/\s+/)]),
  );
  const taken = new Set([...named.values()].flat());
  for (const [cell, place] of places) {
    if (!header(cell) || cell.closest('table') !== table || (cell.id && taken.has(cell.id))) continue;
    const scope = (cell.getAttribute('scope') || '').toLowerCase();
    const row = scope === 'row' || scope === 'rowgroup' || cell.getAttribute('role') === 'rowheader';
    const column = scope === 'col' || scope === 'colgroup' || cell.getAttribute('role') === 'columnheader';
    // Without a direction both may count. A header in the same row then is no cell of this one.
    const down =
      !row &&
      [...place.columns].some(x =>
        grid.some((cells, y) => cells[x] && cells[x] !== cell && !place.rows.has(y) && !named.has(cells[x])),
      );
    const across =
      !column &&
      [...place.rows].some(y =>
        grid[y].some(
          (other, x) =>
            other && other !== cell && (row || x > place.right) && !named.has(other) && (row || !header(other)),
        ),
      );
    if (!down && !across && clean(cell.textContent)) fail(cell);
  }
}
for (const table of all('[role=table]:not(table), [role=grid]:not(table), [role=treegrid]:not(table)')) {
  if (
    !exposed(table) ||
    table.querySelector('[aria-colspan], [aria-colindex], [aria-rowspan], [aria-owns], table') ||
    table.matches('[aria-colcount], [aria-rowcount], [aria-owns]')
  )
    continue;
  const rows = [...table.querySelectorAll('[role=row]')].map(row => [
    ...row.querySelectorAll('[role=cell], [role=gridcell], [role=columnheader], [role=rowheader]'),
  ]);
  rows.forEach((cells, y) =>
    cells.forEach((cell, x) => {
      if (
        cell.getAttribute('role') === 'columnheader' &&
        exposed(cell) &&
        !rows.some((other, row) => row !== y && other[x])
      )
        fail(cell);
      if (cell.getAttribute('role') === 'rowheader' && exposed(cell) && cells.length < 2) fail(cell);
    }),
  );
}
