/*---
topic: names
wcag: ["4.1.2", "2.1.1"]
title:
  nl: Gewone inhoud noemt zich een programma.
  en: Ordinary content calls itself an application.
why:
  nl: De toetsen van een schermlezer om te lezen, doen het dan niet meer.
  en: The reading keys of a screen reader then stop working.
how:
  nl: Haal `role="application"` weg.
  en: Remove `role="application"`.
fails:
  - <div role="application" aria-label="Site"><h1>Kop</h1><p>Tekst</p></div>
passes:
  - <div role="application" aria-label="Kaart" tabindex="0"><canvas></canvas></div>
---*/
for (const element of all('[role=application]')) {
  if (exposed(element) && element.querySelectorAll('h1, h2, h3, p, li').length > 1) review(element);
}
