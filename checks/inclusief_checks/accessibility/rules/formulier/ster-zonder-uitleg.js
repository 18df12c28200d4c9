/*---
topic: forms
wcag: ["3.3.2"]
severity: warning
title:
  nl: Een sterretje staat zonder uitleg bij een veld.
  en: A field has a star that is explained nowhere.
why:
  nl: Niet iedereen weet dat een sterretje "verplicht" betekent.
  en: Not everyone knows that a star means "required".
how:
  nl: Zet voor het eerste veld "Velden met * zijn verplicht".
  en: Write before the first field that fields with * are required.
fails:
  - <form><label>Naam * <input required></label></form>
passes:
  - <form><p>Velden met een * zijn verplicht.</p><label>Naam * <input required></label></form>
  - <form><label>Naam (verplicht) <input required></label></form>
---*/
const EXPLAINS = /verplicht|required|mandatory|must be|moet je|pflicht|obligatoire/i;
for (const form of all('form')) {
  const label = [...form.querySelectorAll('label, legend')].find(one => /(^|\s|\w)\*+\s*:?\s*$|^\s*\*/.test(shownText(one)) && visible(one));
  if (!label) continue;
  const before = form.previousElementSibling;
  if (!EXPLAINS.test(shownText(form)) && !(before && EXPLAINS.test(shownText(before)))) fail(label);
}
