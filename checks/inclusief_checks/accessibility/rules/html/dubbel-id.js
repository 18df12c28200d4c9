/*---
topic: html
wcag: ["1.3.1", "4.1.2"]
title:
  nl: Twee elementen hebben hetzelfde id.
  en: Two elements have the same id.
why:
  nl: Een label, link of uitleg wijst naar dit id. Hij vindt dan alleen de eerste.
  en: A label, link or description points to this id, and finds the first one only.
how:
  nl: Geef elk element een eigen id.
  en: Give each element its own id.
message:
  nl: Het id "{id}" komt {count} keer voor.
  en: The id "{id}" occurs {count} times.
fails:
  - <label for=a>Naam</label><input id=a><label for=a>Straat</label><input id=a>
  - <a href="#b">Glas</a><h2 id=b>Papier</h2><h2 id=b>Glas</h2>
  - <p id=b>Glas</p><p id=b>Papier</p>
passes:
  - <label for=a>Naam</label><input id=a>
---*/
const known = new Map();
for (const element of document.querySelectorAll('[id]')) {
  if (!element.id || element.closest('svg')) continue;
  if (!known.has(element.id)) known.set(element.id, []);
  known.get(element.id).push(element);
}
const used = new Set();
for (const element of document.querySelectorAll(
  '[for], [aria-labelledby], [aria-describedby], [headers], [aria-controls], [aria-owns], a[href^="#"]',
)) {
  for (const key of ['for', 'aria-labelledby', 'aria-describedby', 'headers', 'aria-controls', 'aria-owns'])
    (element.getAttribute(key) || '').split(/\s+/).forEach(id => used.add(id));
  const href = element.getAttribute('href');
  if (href) used.add(href.slice(1));
}
let told = false;
for (const [id, elements] of known) {
  if (elements.length < 2) continue;
  // An id that nothing points to harms nobody yet: one is enough to tell.
  if (used.has(id) || !told) review(elements[1], {id, count: elements.length});
  told = true;
}
