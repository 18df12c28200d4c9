/*---
topic: names
wcag: ["4.1.2"]
act: [4e8ab6, in6db8]
title:
  nl: Een schuifbalk zegt niet bij welk deel hij hoort.
  en: A scroll bar does not say which part it belongs to.
why:
  nl: Een schermlezer weet dan niet wat er schuift.
  en: A screen reader then does not know what moves.
how:
  nl: Zet in "aria-controls" de id van het deel dat schuift. Of gebruik de schuifbalk van de browser.
  en: Put the id of the part that moves in "aria-controls", or use the scroll bar of the browser.
fails:
  - <div role="scrollbar" aria-label="Omlaag" aria-valuenow="5" tabindex="0"></div>
  - <div role="scrollbar" aria-label="Omlaag" aria-valuenow="5" aria-controls="weg" tabindex="0"></div>
passes:
  - <div role="scrollbar" aria-label="Omlaag" aria-valuenow="5" aria-controls="lijst" tabindex="0"></div><div id="lijst">Tekst</div>
  - <div role="scrollbar" aria-valuenow="5" hidden></div>
---*/
for (const bar of all('[role=scrollbar]')) {
  if (!exposed(bar) || role(bar) !== 'scrollbar') continue;
  // An element can also be given by a script, without an id.
  if (bar.ariaControlsElements && bar.ariaControlsElements.length) continue;
  const ids = clean(bar.getAttribute('aria-controls')).split(' ').filter(Boolean);
  if (!ids.some(id => bar.getRootNode().getElementById(id))) fail(bar);
}
