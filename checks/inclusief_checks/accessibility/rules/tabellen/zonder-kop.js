/*---
topic: tables
wcag: ["1.3.1"]
title:
  nl: Een tabel heeft geen koppen.
  en: A table has no headers.
why:
  nl: Wie niet ziet, hoort losse getallen en woorden. Wat ze betekenen, staat in de kop.
  en: People who do not see hear loose numbers and words. Headers tell what they mean.
how:
  nl: Maak van de cellen met de koppen th, met scope="col" of scope="row".
  en: Make the header cells th, with scope="col" or scope="row".
fails:
  - <table><tr><td><b>Dag</b></td><td><b>Open</b></td></tr><tr><td>Maandag</td><td>9.00</td></tr><tr><td>Dinsdag</td><td>10.00</td></tr></table>
  - <table><caption>Open</caption><tr><td>Dag</td><td>Tijd</td></tr><tr><td>Maandag</td><td>9.00</td></tr></table>
  - <table border=1><tr><td>Day</td><td>Open</td></tr><tr><td>Monday</td><td>9.00</td></tr><tr><td>Tuesday</td><td>9.00</td></tr></table>
passes:
  - <table><tr><th>Dag</th><th>Open</th></tr><tr><td>Maandag</td><td>9.00</td></tr></table>
  - <table role=presentation><tr><td>Dag</td><td>Open</td></tr><tr><td>Maandag</td><td>9.00</td></tr></table>
  - <table><tr><td><p>Een verhaal met heel veel woorden.</p></td></tr></table>
---*/
const bold = cell => {
  const text = clean(cell.textContent),
    inner = cell.querySelector('b, strong');
  return !!text && ((inner && clean(inner.textContent) === text) || Number(style(cell).fontWeight) >= 600);
};
for (const table of all('table')) {
  if (
    table.querySelector('th, [role=columnheader], [role=rowheader], td[scope], table') ||
    /^(none|presentation)$/.test(table.getAttribute('role') || '')
  )
    continue;
  if (table.parentElement.closest('table') || !exposed(table) || !visible(table)) continue;
  const rows = [...table.rows].map(row => [...row.cells]).filter(cells => cells.some(cell => clean(cell.textContent)));
  const columns = Math.max(0, ...rows.map(cells => cells.length));
  if (rows.length < 2 || columns < 2) continue;
  const cells = rows.flat(),
    full = cells.filter(cell => clean(cell.textContent)).length;
  // Fields, long texts and blocks of text: the table puts things in place, or is a form.
  if (
    table.querySelector('input, select, textarea, form, h1, h2, h3, iframe, ul, video') ||
    cells.some(cell => cell.textContent.length > 200) ||
    full < cells.length * 0.6
  )
    continue;
  // A row of links is a menu.
  if (cells.filter(cell => clean(cell.textContent)).every(cell => cell.querySelector('a'))) continue;
  const first = rows[0],
    rest = rows.slice(1).flat();
  const heads = first.every(cell => bold(cell) || !clean(cell.textContent)) && first.some(bold) && !rest.every(bold);
  const side = rows.every(row => row.length > 1 && bold(row[0])) && !rows.some(row => bold(row[1]));
  const named = table.querySelector('caption, thead');
  // Numbers, prices, times and dates below each other are data.
  const amount = cell => /^[€$£]?\s*-?\d[\d.,:/ -]*\s*(%|€|euro|kg|km|uur|am|pm|u)?$/i.test(clean(cell.textContent));
  const numbers =
    rows.slice(1).filter(row => row.some(amount)).length >= Math.max(2, (rows.length - 1) * 0.8) &&
    !first.some(amount);
  if (heads || side || named || (numbers && rows.length > 2)) fail(table);
  else if (axe.commons.table.isDataTable(table) || rows.length > 2) review(table);
}
