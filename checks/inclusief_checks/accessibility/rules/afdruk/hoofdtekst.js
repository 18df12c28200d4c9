/*---
topic: print
wcag: []
severity: warning
states: [print]
title:
  nl: De pagina is leeg op papier.
  en: The page is empty on paper.
why:
  nl: Veel mensen lezen liever van papier, of nemen een blad mee.
  en: Many people prefer paper, or take a sheet with them.
how:
  nl: 'Haal "display: none" voor de hoofdtekst uit de stijl voor printen.'
  en: 'Remove "display: none" for the main text from the print style.'
fails:
  - '<style>@media print { main { display: none } }</style><main><h1>Afval</h1><p>Meld een volle afvalbak in jouw
    straat. Wij komen binnen drie
    dagen kijken wat er aan de hand is.</p></main>'
passes:
  - '<style>@media print { nav { display: none } }</style><nav><a href="/">Start</a></nav><main><p>Meld een volle
    afvalbak.</p></main>'
---*/
const content = main();
const written = [...content.querySelectorAll('h1, h2, p, li, td, dd')].filter(element => !element.closest('[hidden], template, dialog, [aria-hidden=true]'));
const length = written.reduce((sum, element) => sum + clean(element.textContent).length, 0);
const seen = written.filter(element => element.checkVisibility({visibilityProperty: true}));
const left = seen.reduce((sum, element) => sum + clean(element.textContent).length, 0);
if (length > 60 && left < 0.1 * length) fail(content);
