/*---
topic: links
wcag: ["2.4.4"]
severity: warning
title:
  nl: De tekst van een link is erg lang.
  en: The text of a link is very long.
why:
  nl: Wie luistert, moet lang wachten op wat de link doet.
  en: People who listen hear all that text before they know where the link goes.
how:
  nl: Maak alleen de woorden die het doel noemen tot link.
  en: Make only the words that name the goal the link.
fails:
  - <p><a href="/glas">Wil je weten wat je met oud glas moet doen en waar in jouw buurt de glasbakken staan, lees dan verder op deze pagina waar wij alles over glas vertellen</a></p>
passes:
  - <p>Lees verder over <a href="/glas">oud glas</a></p>
---*/
const long = all('a[href]').filter(
  link => link.textContent.length > 100 && name(link).length > 100 && role(link) === 'link' && exposed(link),
);
if (long.length) review(long[0], {count: long.length});
