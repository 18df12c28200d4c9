/*---
topic: images
wcag: []
severity: warning
title:
  nl: Een beeld heeft een `title`, maar geen `alt`.
  en: An image has a `title`, but no `alt`.
why:
  nl: Niet elke schermlezer leest een `title` voor. Met toetsen of aanraken ziet u hem ook niet.
  en: Not every screen reader reads a `title` out. With keys or touch, people cannot see it either.
how:
  nl: Zet de tekst in `alt`. Haal de `title` weg.
  en: Put the text in `alt`, and remove the `title`.
fails:
  - <img src="data:," title="Het stadhuis">
passes:
  - <img src="data:," alt="Het stadhuis">
  - <img src="data:," alt="" title="Het stadhuis">
---*/
// A `title` is a name, so no demand of the norm is broken.
for (const image of all('img[title]:not([alt]):not([aria-label]):not([aria-labelledby]), area[title]:not([alt]):not([aria-label]):not([aria-labelledby])')) {
  if (clean(image.title) && exposed(image) && !/^(none|presentation)$/.test(image.getAttribute('role') || '')) fail(image);
}
