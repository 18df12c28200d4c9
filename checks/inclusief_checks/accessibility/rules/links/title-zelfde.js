/*---
topic: links
severity: warning
title:
  nl: Het wolkje bij een link zegt hetzelfde als de link.
  en: The tooltip of a link repeats the link.
why:
  nl: Sommige voorleesprogramma's lezen de tekst dan twee keer.
  en: Some screen readers then read the text twice.
how:
  nl: Haal title weg.
  en: Remove the title attribute.
fails:
  - <a href="/glas" title="Glas">Glas</a>
passes:
  - <a href="/glas" title="Opent in een nieuw venster">Glas</a>
---*/
const same = all('a[href][title]').filter(link => {
  const title = clean(link.title).toLowerCase();
  return title && clean(link.textContent).toLowerCase() === title && exposed(link);
});
if (same.length) fail(same[0], {count: same.length});
