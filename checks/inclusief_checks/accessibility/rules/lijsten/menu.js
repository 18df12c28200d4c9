/*---
topic: lists
wcag: ["1.3.1"]
title:
  nl: Een rij links staat niet in een lijst.
  en: A row of links is not in a list.
why:
  nl: In een lijst hoort u hoeveel links er zijn, en kunt u ze samen overslaan.
  en: A list tells how many links there are, and lets people skip them.
how:
  nl: Zet de links in ul met li.
  en: Put the links in a ul with li.
fails:
  - <nav><a href="/a">Glas</a> <a href="/b">Papier</a> <a href="/c">Plastic</a> <a href="/d">Kleding</a></nav>
  - <div><a href="/a">Glas</a> | <a href="/b">Papier</a> | <a href="/c">Plastic</a> | <a href="/d">Kleding</a></div>
passes:
  - <nav><ul><li><a href="/a">Glas</a></li><li><a href="/b">Papier</a></li><li><a href="/c">Plastic</a></li><li><a href="/d">Kleding</a></li></ul></nav>
  - <nav><a href="/a">Vorige</a> <a href="/b">Volgende</a></nav>
---*/
// A row of links with nothing but lines or dots between them.
for (const row of all('p, div, td, footer')) {
  const links = [...row.children].filter(child => child.matches('a[href]'));
  if (
    links.length < 4 ||
    row.closest('nav, li, [role=navigation], [role=tablist], [role=menu], [role=listbox]') ||
    !exposed(row)
  )
    continue;
  const rest = [...row.childNodes]
    .filter(node => !links.includes(node) && node.nodeName !== 'BR')
    .map(node => node.textContent)
    .join('');
  if (!/[\p{L}\p{N}]/u.test(rest) && links.every(link => clean(link.textContent))) review(row, {count: links.length});
}
for (const nav of all('nav, [role=navigation]')) {
  if (!exposed(nav)) continue;
  const loose = [...nav.querySelectorAll('a[href]')].filter(
    link =>
      !link.closest('li, dl, table, [role=listitem], [role=menuitem], [role=tablist], h1, h2, h3, h4, h5, h6, p') &&
      exposed(link),
  );
  if (loose.length > 3) review(nav, {count: loose.length});
}
