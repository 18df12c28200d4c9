/*---
topic: titles
severity: warning
title:
  nl: De pagina heeft meer dan één title.
  en: The page has more than one title element.
why:
  nl: Browsers lezen alleen de eerste. De tweede raakt kwijt.
  en: Browsers read the first only. The second gets lost.
how:
  nl: Houd één title over.
  en: Keep one title.
fails:
  - <!doctype html><html lang="nl"><head><title>Glas</title><title>Papier</title></head><body><p>Glas</p></body></html>
passes:
  - <!doctype html><html lang="nl"><head><title>Glas</title></head><body><svg><title>Glasbak</title></svg></body></html>
---*/
const titles = [...document.querySelectorAll('title')].filter(
  title => title.namespaceURI === 'http://www.w3.org/1999/xhtml',
);
if (titles.length > 1) fail(titles[1], {count: titles.length});
