/*---
topic: lists
wcag: ["1.3.1"]
severity: warning
title:
  nl: Een lijst of een punt in een lijst is leeg.
  en: A list or an item of a list is empty.
why:
  nl: Een voorleesprogramma noemt een punt waar niets staat, en telt verkeerd.
  en: A screen reader names an item with nothing in it, and counts wrong.
how:
  nl: Haal het lege punt of de lege lijst weg.
  en: Remove the empty item or list.
fails:
  - <ul><li>glas</li><li></li><li>papier</li></ul>
  - <p>Neem mee:</p><ul></ul>
  - <dl><dt>Glas</dt><dd></dd></dl>
passes:
  - <ul><li>glas</li><li><img src="data:," alt="papier"></li></ul>
  - <ul hidden></ul>
---*/
const content =
  'img, svg, video, audio, iframe, input, select, textarea, button, canvas, object, [aria-label], table, hr, math';
for (const list of all('ul, ol, dl')) {
  const items = [...list.children].filter(child => child.matches('li, dt, dd, div, [role=listitem]'));
  const empty = items.filter(
    item =>
      !clean(item.textContent) &&
      !item.querySelector(content) &&
      !item.matches('[role=separator], [role=none], [role=presentation], [aria-label]'),
  );
  const bad = items.length ? empty.find(item => exposed(item) && visible(list)) : list;
  // Lists that a script fills show nothing as long as they are empty.
  if (
    bad &&
    (items.length || (exposed(list) && !list.id && !list.className)) &&
    /^(list|null|)$/.test(role(list) || '')
  )
    review(bad);
}
