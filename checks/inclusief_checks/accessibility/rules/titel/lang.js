/*---
topic: titles
severity: warning
title:
  nl: De titel van de pagina is erg lang.
  en: The title of the page is very long.
why:
  nl: Een voorleesprogramma leest de hele titel bij elke pagina. Op het tabblad valt het einde weg.
  en: A screen reader reads all of it on each page. On the tab the end is cut off.
how:
  nl: Zet het onderwerp vooraan. Gebruik niet meer dan zestig tekens.
  en: Put the subject first, and use no more than sixty characters.
fails:
  - <!doctype html><html lang="nl"><head><title>Alles over glas en over papier en over plastic en over groente en fruit en over tuinafval en over grof vuil en over kleding en over oude apparaten in onze gemeente</title></head><body><p>Glas</p></body></html>
passes:
  - <!doctype html><html lang="nl"><head><title>Glas - Gemeente Voorbeeld</title></head><body><p>Glas</p></body></html>
---*/
const length = clean(document.title).length;
if (length > 150) fail(document.querySelector('title'), {length});
