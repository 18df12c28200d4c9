/*---
topic: names
wcag: ["4.1.2", "1.3.1"]
title:
  nl: Een element zegt twee verschillende dingen over zichzelf.
  en: An element says two different things about itself.
why:
  nl: De een hoort "verplicht", de ander niet.
  en: Some people hear "required", others do not.
how:
  nl: Haal het `aria`-attribuut weg. HTML zegt het al.
  en: Remove the `aria` attribute. HTML says it already.
fails:
  - <label>Naam <input required aria-required="false"></label>
  - <button disabled aria-disabled="false">Verstuur</button>
  - <details open><summary aria-expanded="false">Meer</summary>Tekst</details>
passes:
  - <label>Naam <input required aria-required="true"></label>
  - <label>Naam <input aria-required="false"></label>
---*/
const PAIRS = [['required', 'aria-required'], ['disabled', 'aria-disabled'], ['readonly', 'aria-readonly'], ['hidden', 'aria-hidden']];
for (const [own, told] of PAIRS) {
  for (const element of all(`[${own}][${told}=false]`)) if (own !== 'hidden' && exposed(element)) fail(element, {attribute: told});
}
for (const element of all('summary[aria-expanded]')) {
  const details = element.parentElement;
  if (details.nodeName === 'DETAILS' && exposed(element) && String(details.open) !== element.getAttribute('aria-expanded')) fail(element, {attribute: 'aria-expanded'});
}
