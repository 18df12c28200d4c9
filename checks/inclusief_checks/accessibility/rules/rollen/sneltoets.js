/*---
topic: keyboard
wcag: []
severity: warning
title:
  nl: De pagina maakt eigen sneltoetsen met `accesskey`.
  en: The page makes its own shortcuts with `accesskey`.
why:
  nl: Ze botsen met toetsen van de browser en de schermlezer.
  en: They clash with keys of the browser and the screen reader.
how:
  nl: Haal `accesskey` weg.
  en: Remove `accesskey`.
fails:
  - <a href="/" accesskey="1">Home</a>
passes:
  - <a href="/">Home</a>
---*/
const found = all('[accesskey]').filter(element => clean(element.getAttribute('accesskey')));
if (found.length) fail(found[0], {count: found.length});
