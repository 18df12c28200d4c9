/*---
topic: forms
wcag: ["1.3.1", "3.3.2"]
title:
  nl: Een label hoort bij geen enkel veld.
  en: A label belongs to no field.
why:
  nl: Een schermlezer noemt het label niet bij het veld. En klikken op het label doet niets.
  en: A screen reader does not say the label at the field. And a click on it does nothing.
how:
  nl: Zet in `for` precies de `id` van het veld. Zet om andere tekst geen `label`.
  en: Put the exact `id` of the field in `for`. Do not use `label` for other text.
fails:
  - <label for="naam">Naam</label><input id="name" aria-label="Naam">
  - <label for="kop">Name</label><div id="kop"></div>
  - <form><label>Naam</label><input type="text"></form>
  - <form><label>Kies een kleur</label><label><input type="radio" name="k"> Rood</label></form>
passes:
  - <label for="n">Naam</label><input id="n">
  - <label id="l">Naam</label><div role="textbox" tabindex="0" aria-labelledby="l"></div>
  - <label aria-hidden="true">Naam</label>
  - <label>Naam <input></label>
---*/
const referred = new Set(all('[aria-labelledby], [aria-describedby]').flatMap(element =>
  `${element.getAttribute('aria-labelledby') || ''} ${element.getAttribute('aria-describedby') || ''}`.split(/\s+/)));
for (const label of all('label')) {
  if (label.control || !exposed(label) || !visible(label) || !clean(label.textContent)) continue;
  if ((label.id && referred.has(label.id)) || label.querySelector('[role], [contenteditable]')) continue;
  const target = label.htmlFor && label.getRootNode().getElementById(label.htmlFor);
  // A custom element can be a form control; its own script decides.
  if (target && (target.localName.includes('-') || target.getAttribute('role'))) continue;
  if (label.querySelector('*') && [...label.querySelectorAll('*')].some(part => part.localName.includes('-'))) continue;
  const next = label.nextElementSibling;
  const bare = next && next.matches('input, select, textarea') && !next.hasAttribute('aria-label') &&
    !next.hasAttribute('aria-labelledby') && !(next.labels || []).length;
  (label.htmlFor || bare ? fail : review)(label, {for: label.htmlFor});
}
