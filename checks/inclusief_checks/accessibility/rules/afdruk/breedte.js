/*---
topic: print
wcag: []
severity: warning
states: [print]
title:
  nl: Tekst valt weg op papier.
  en: Text is cut off on paper.
why:
  nl: Een vak met schuifbalk kunt u op papier niet schuiven.
  en: A box with a scroll bar cannot scroll on paper.
how:
  nl: 'Zet "overflow: visible" en "height: auto" in de stijl voor printen.'
  en: 'Put "overflow: visible" and "height: auto" in the print style.'
fails:
  - '<div style="height: 60px; overflow: auto"><p>Meld een volle afvalbak.</p><p>Wij komen binnen drie
    dagen.</p><p>Daarna hoor je van ons
    wat wij gaan doen.</p></div>'
passes:
  - '<style>@media print { .vak { height: auto !important } }</style><div class="vak" style="height: 60px; overflow:
    auto"><p>Meld een volle
    afvalbak.</p><p>Wij komen binnen drie dagen.</p><p>Daarna hoor je van ons.</p></div>'
---*/
for (const element of all('main, main *, body > *, body > * > *')) {
  const {clientHeight: high, scrollHeight: whole} = element;
  if (whole - high < 40 || high < 20) continue;
  const css = style(element);
  if (css.overflowY === 'visible' || css.display.startsWith('inline') || !visible(element) || element.closest('nav, aside, [aria-hidden=true]')) continue;
  if (shownText(element).length < 40 || element.matches('textarea, select, iframe')) continue;
  review(element);
  return;
}
