/*---
topic: links
wcag: ["1.3.1"]
severity: warning
title:
  nl: Links staan tegen elkaar aan.
  en: Links stand directly against each other.
why:
  nl: Er staat niets tussen de links. Ze lijken één link, en zo leest een stem ze ook voor.
  en: With nothing between them they look and sound like one link.
how:
  nl: Zet de links in een lijst. Of zet er een spatie en een streep tussen.
  en: Put the links in a list, or a space and a bar between them.
fails:
  - <p><a href="/a">Glas</a><a href="/b">Papier</a></p>
passes:
  - <ul><li><a href="/a">Glas</a></li><li><a href="/b">Papier</a></li></ul>
  - <p><a href="/a">Glas</a> | <a href="/b">Papier</a></p>
  - <p><a href="/a" style="padding:1em">Glas</a><a href="/b" style="padding:1em">Papier</a></p>
---*/
let last = null;
for (const link of all('a[href]')) {
  const next = link.nextSibling;
  if (
    !next ||
    next.nodeName !== 'A' ||
    !next.href ||
    !clean(link.textContent) ||
    !clean(next.textContent) ||
    link.parentElement === last
  )
    continue;
  if (style(link).display !== 'inline' || style(next).display !== 'inline' || !exposed(link) || !visible(link))
    continue;
  const [here] = [...link.getClientRects()].slice(-1),
    [there] = next.getClientRects();
  // Space by margins keeps them apart for the eye.
  if (!here || !there || there.left - here.right > 2 || there.top >= here.bottom) continue;
  const space = ['paddingLeft', 'marginLeft', 'borderLeftWidth'].some(key => parseFloat(style(next)[key]) > 0);
  if (space) continue;
  last = link.parentElement;
  review(link);
}
