/*---
topic: tables
wcag: ["1.3.1"]
title:
  nl: Iets lijkt een tabel, maar is het niet.
  en: Something looks like a table but is not one.
why:
  nl: De rijen en kolommen komen alleen uit de opmaak. Een voorleesprogramma kent ze niet.
  en: The rows and columns come from styling only. A screen reader does not know them.
how:
  nl: Gebruik table met tr, th en td voor gegevens.
  en: Use table with tr, th and td for data.
fails:
  - '<style>.t{display:table}.r{display:table-row}.r>div{display:table-cell}</style><div class=t><div class=r><div>Dag</div><div>Open</div></div><div class=r><div>Maandag</div><div>9.00</div></div><div class=r><div>Dinsdag</div><div>9.00</div></div></div>'
  - <div class="table"><div class="row"><span class="cell">Day</span><span class="cell">Open</span></div><div class="row"><span class="cell">Monday</span><span class="cell">9.00</span></div><div class="row"><span class="cell">Tuesday</span><span class="cell">9.00</span></div></div>
  - <div style="display:grid;grid-template-columns:1fr 1fr 1fr"><div>Maat</div><div>Prijs</div><div>Borg</div><div>Klein</div><div>20</div><div>5</div><div>Groot</div><div>40</div><div>9</div></div>
passes:
  - '<style>.t{display:table}.r{display:table-row}.r>div{display:table-cell}</style><div class=t role=table><div class=r role=row><div role=columnheader>Dag</div></div></div>'
  - <div><div><p>Glas</p></div><div><p>Papier</p></div><div><p>Plastic</p></div></div>
---*/
for (const holder of all('div, section, ul')) {
  const rows = [...holder.children];
  if (
    rows.length < 3 ||
    holder.closest('table, [role=table], [role=grid], form, nav, header, footer') ||
    holder.querySelector('table, input, select')
  )
    continue;
  const width = rows[0].children.length;
  if (
    width < 2 ||
    !rows.every(
      row => row.children.length === width && row.matches('div, li, section') && row.tagName === rows[0].tagName,
    )
  )
    continue;
  const cells = rows.flatMap(row => [...row.children]);
  const plain = cells.every(
    cell =>
      clean(cell.textContent) &&
      cell.textContent.length < 80 &&
      !cell.querySelector('p, h1, h2, h3, h4, h5, ul, img, button, svg') &&
      !cell.matches('h1, h2, h3, h4, h5, h6, p, img, button, a, label, b, strong'),
  );
  if (!plain || cells.some(cell => cell.hasAttribute('role'))) continue;
  const shaped = style(rows[0]).display === 'table-row' || style(cells[0]).display === 'table-cell';
  const called = /\b(table|tabel|grid|row|rij|cell|cel)\b/i.test(
    [holder, rows[0], cells[0]].map(item => item.getAttribute('class') || '').join(' '),
  );
  if (shaped || called) {
    if (visible(holder) && exposed(holder)) review(holder);
  }
}
// Cells that lie in a grid without rows: three or more short texts in each line, several lines.
for (const holder of all('div, section')) {
  const cells = [...holder.children];
  if (cells.length < 9 || cells.length > 300 || !/grid$/.test(style(holder).display)) continue;
  if (holder.closest('[role=table], [role=grid], table, form, nav, header, footer') || holder.querySelector('input, select, a, img, button, svg')) continue;
  const columns = style(holder).gridTemplateColumns.split(' ').length;
  const plain = cells.every(
    cell => cell.matches('div, span') && !cell.hasAttribute('role') && clean(cell.textContent) && cell.textContent.length < 60 && !cell.querySelector('p, h2, h3, h4, ul'),
  );
  if (columns >= 3 && cells.length % columns === 0 && plain && visible(holder) && exposed(holder)) review(holder);
}
