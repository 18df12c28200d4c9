/*---
topic: lists
wcag: ["1.3.1"]
title:
  nl: Een lijst is in stukken gedeeld.
  en: A list is broken into pieces.
why:
  nl: Een voorleesprogramma noemt elk punt een lijst van één. Zo klinkt niet dat ze bij elkaar horen.
  en: A screen reader calls each item a list of one. Nobody hears that they belong together.
how:
  nl: Zet alle punten in één ul of ol.
  en: Put all items in one ul or ol.
fails:
  - <ul><li>glas</li></ul><ul><li>papier</li></ul><ul><li>plastic</li></ul>
  - <ol><li>glas</li></ol><ol start=2><li>papier</li></ol>
passes:
  - <ul><li>glas</li><li>papier</li></ul>
  - <ul><li>glas</li></ul><p>En ook:</p><ul><li>papier</li></ul>
---*/
const short = list => list && list.matches('ul, ol') && list.children.length === 1;
for (const list of all('ul, ol')) {
  const next = list.nextElementSibling,
    before = list.previousElementSibling;
  if (!short(list) || !short(next) || next.tagName !== list.tagName || list.className !== next.className) continue;
  if (short(before) && before.tagName === list.tagName) continue;
  const between = list.nextSibling !== next ? clean(list.nextSibling.textContent) : '';
  if (between || !exposed(list) || role(list) !== 'list' || list.closest('nav')) continue;
  if ((list.tagName === 'OL' && next.start === 2) || (next.nextElementSibling && short(next.nextElementSibling)))
    fail(list);
  else review(list);
}
