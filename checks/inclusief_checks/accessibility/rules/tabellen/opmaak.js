/*---
topic: tables
wcag: ["1.3.1", "1.3.2"]
title:
  nl: Een tabel is misschien alleen voor de opmaak.
  en: A table may be there for layout only.
why:
  nl: Een voorleesprogramma noemt rijen en kolommen die niets betekenen. De volgorde kan ook niet kloppen.
  en: A screen reader names rows and columns that mean nothing. The order may be wrong.
how:
  nl: Zet stukken naast elkaar met CSS. Gebruik een tabel alleen voor gegevens.
  en: Put parts side by side with CSS. Use tables for data only.
fails:
  - <table><tr><td><h2>Glas</h2><p>Tekst</p></td><td><ul><li>Menu</li></ul></td></tr></table>
  - <table><tr><td><table><tr><td>Glas</td></tr></table></td><td>Papier</td></tr></table>
  - <table role=presentation><caption>Open</caption><tr><td>Dag</td></tr></table>
passes:
  - <table><tr><th>Dag</th><th>Open</th></tr><tr><td>Maandag</td><td>9.00</td></tr></table>
  - <table role=presentation><tr><td>Glas</td><td>Papier</td></tr></table>
---*/
for (const table of all('table')) {
  const away = /^(none|presentation)$/.test(table.getAttribute('role') || '');
  if (table.parentElement.closest('table') || !visible(table) || !exposed(table)) continue;
  // Parts of a data table have no place in one for layout.
  const parts = [...table.querySelectorAll('caption, th, [scope], [headers]')].filter(
    part => part.closest('table') === table,
  );
  if (away) {
    if (parts.length || clean(table.summary)) review(table);
    continue;
  }
  const cells = [...table.rows].flatMap(row => [...row.cells]);
  if (!cells.length || parts.some(part => part.matches('th'))) {
    // One column with blocks of text below a title is a frame around text.
    const frame =
      cells.length === table.rows.length &&
      cells.some(
        cell => cell.matches('td') && (cell.querySelector('p, ul, div, img') || cell.textContent.length > 200),
      );
    if (table.querySelector('table') || frame) review(table);
    continue;
  }
  const blocks = cells.filter(cell =>
    cell.querySelector('h1, h2, h3, h4, h5, h6, nav, form, ul, ol, section, article, iframe, p + p, table'),
  ).length;
  const single = table.rows.length === 1 || cells.length === table.rows.length;
  const texts = cells.some(cell => cell.textContent.length > 400);
  if (
    table.querySelector('table') ||
    blocks ||
    (single && !table.closest('pre, code, .highlight, .highlighttable')) ||
    texts
  )
    review(table);
}
