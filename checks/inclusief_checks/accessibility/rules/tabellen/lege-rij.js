/*---
topic: tables
wcag: ["1.3.1", "1.3.2"]
severity: warning
title:
  nl: Een tabel heeft lege rijen, of meer regels in een cel.
  en: A table has empty rows, or several rows of data in one cell.
why:
  nl: Een voorleesprogramma leest cel voor cel. Lege rijen verwarren, en wat bij elkaar hoort valt uit elkaar.
  en: A screen reader reads cell by cell. Empty rows confuse, and what belongs together is torn apart.
how:
  nl: Maak ruimte met CSS. Geef elke regel een eigen rij in de tabel.
  en: Make space with CSS, and give each line a row of its own.
fails:
  - <table><tr><th>Maat</th><th>Prijs</th></tr><tr><td>Klein</td><td>20</td></tr><tr><td></td><td>&nbsp;</td></tr><tr><td>Groot</td><td>40</td></tr></table>
  - <table><tr><th>Maat</th><th>Prijs</th></tr><tr><td>Klein<br>Groot<br>Reus</td><td>20<br>40<br>60</td></tr></table>
passes:
  - <table><tr><th>Maat</th><th>Prijs</th></tr><tr><td>Klein</td><td></td></tr><tr><td>Groot</td><td>40</td></tr></table>
  - <table><tr><th>Naam</th><th>Adres</th></tr><tr><td>Bibliotheek</td><td>Markt 1<br>1234 AB<br>Voorbeeld</td></tr></table>
---*/
for (const table of all('table')) {
  if (!/^(table|grid)$/.test(role(table) || '') || !exposed(table)) continue;
  const rows = [...table.rows];
  const filled = row => [...row.cells].some(cell => clean(cell.textContent) || cell.querySelector('img, svg, input, select, button, canvas, video'));
  const empty = rows.length > 2 && rows.find((row, i) => i > 0 && row.cells.length > 1 && !filled(row) && row.offsetHeight > 0);
  // Cells of a row with the same number of lines hold a small table.
  const stacked = rows.find(row => {
    const lines = [...row.cells].map(cell => cell.querySelectorAll('br').length);
    return row.cells.length > 1 && lines[0] >= 2 && lines.every(count => count === lines[0]);
  });
  if (empty || stacked) review(empty || stacked);
}
