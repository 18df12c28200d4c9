/*---
topic: tables
wcag: ["1.3.1"]
severity: warning
title:
  nl: Een tabel heeft geen naam.
  en: A table has no name.
why:
  nl: Wie van tabel naar tabel springt, hoort niet waar deze over gaat.
  en: People who jump between tables do not hear what this one is about.
how:
  nl: Zet bovenaan in de tabel een caption met het onderwerp.
  en: Put a caption with the subject at the top of the table.
fails:
  - <p>Wij zijn vaak open.</p><table><tr><th>Dag</th><th>Van</th></tr><tr><td>Maandag</td><td>9</td></tr></table><p>In het weekend minder.</p><table><tr><th>Dag</th><th>Van</th></tr><tr><td>Zondag</td><td>9</td></tr></table>
  - <h1>Tuinen</h1><p>Wij zijn vaak open.</p><table><tr><th>Dag</th><th>Van</th></tr><tr><td>Zondag</td><td>9</td></tr></table>
passes:
  - '<p>Wij zijn open:</p><table><tr><th>Dag</th><th>Van</th></tr><tr><td>Zondag</td><td>9</td></tr></table>'
  - <h2>Open</h2><p>Wij zijn vaak open.</p><table><tr><th>Dag</th><th>Van</th></tr><tr><td>Zondag</td><td>9</td></tr></table>
  - <table><caption>Open</caption><tr><th>Dag</th><th>Van</th></tr><tr><td>Maandag</td><td>9</td></tr></table>
  - <h2>Open</h2><table><tr><th>Dag</th><th>Van</th></tr><tr><td>Maandag</td><td>9</td></tr></table>
---*/
const tables = all('table, [role=table]').filter(
  table =>
    /^(table|grid)$/.test(role(table) || '') &&
    exposed(table) &&
    (table.matches('[role]') || table.querySelector('th')),
);
const alone = new Set();
let under = null;
for (const part of all('h2, h3, h4, h5, h6, table, [role=table]')) {
  if (/^H\d$/.test(part.nodeName)) under = {first: null};
  else if (under && tables.includes(part)) {
    if (under.first) alone.delete(under.first);
    else alone.add((under.first = part));
  }
}
const nameless = tables.filter(table => {
  if (
    table.getAttribute('aria-label') ||
    table.getAttribute('aria-labelledby') ||
    (table.caption && clean(table.caption.textContent)) ||
    table.title ||
    clean(table.getAttribute('summary'))
  )
    return false;
  // The only table under a heading is about what the heading says. So is one after a line such as "The costs are:", or in a part that opens.
  const line = table.previousElementSibling;
  if (alone.has(table) || (line && /:$/.test(clean(line.textContent))) || table.closest('details')) return false;
  const holder = table.parentElement.children.length === 1 ? table.parentElement : table;
  return (
    !(holder.previousElementSibling && holder.previousElementSibling.matches('h1, h2, h3, h4, h5, h6')) &&
    !table.closest('figure')
  );
});
if (nameless.length) review(nameless[0], {count: nameless.length});
