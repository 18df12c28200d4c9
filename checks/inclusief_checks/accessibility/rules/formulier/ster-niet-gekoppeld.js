/*---
topic: forms
wcag: ["1.3.1", "3.3.2"]
title:
  nl: U ziet dat een veld verplicht is, maar hoort het niet.
  en: You see that a field is required, but do not hear it.
why:
  nl: Een schermlezer slaat een verborgen ster, een plaatje of een kleur over.
  en: A screen reader skips a hidden star, a picture, or a colour.
how:
  nl: Geef het veld ook `required`. Of zet "(verplicht)" in het label.
  en: Give the field `required` too, or put "(required)" in the label.
fails:
  - <label for="a">Naam <span aria-hidden="true">*</span></label><input id="a">
  - <label for="a" class="required">Name</label><input id="a">
passes:
  - <label for="a">Naam <span aria-hidden="true">*</span></label><input id="a" required>
  - <label for="a">Naam *</label><input id="a">
  - <label for="a" class="required">Naam (verplicht)</label><input id="a">
---*/
const TOLD = /\*|verplicht|required|mandatory|pflicht|obligatoire/i;
for (const field of all('input, select, textarea')) {
  if (/^(hidden|submit|button|reset|image)$/.test(field.type) || !exposed(field)) continue;
  if (field.required || field.getAttribute('aria-required') === 'true' || TOLD.test(name(field))) continue;
  const group = field.closest('fieldset, [role=radiogroup]');
  if (group && (TOLD.test(name(group)) || group.getAttribute('aria-required') === 'true')) continue;
  const label = [...(field.labels || [])].find(visible);
  if (!label) continue;
  const star = [...label.querySelectorAll('[aria-hidden=true], img[alt=""]')].some(part => /\*|verplicht|required/i.test(part.textContent + (part.src || '').slice(-60)));
  const marked = /(^|[\s_-])(required|mandatory|verplicht)($|[\s_-])/i.test(`${label.className} ${field.className}`);
  if (star || marked) review(field, {label: shownText(label)});
}
