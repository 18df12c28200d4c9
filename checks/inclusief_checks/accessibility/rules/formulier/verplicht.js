/*---
topic: forms
wcag: ["3.3.2"]
title:
  nl: U ziet niet welke velden verplicht zijn.
  en: You cannot see which fields are required.
why:
  nl: Dan merkt u pas bij het versturen dat er iets ontbreekt.
  en: Then you find out only when you send the form.
how:
  nl: Zet "(verplicht)" in het label. Of zeg bovenaan dat alles verplicht is.
  en: Put "(required)" in the label, or say on top that all fields are required.
fails:
  - <form><label>Naam <input required></label><label>Plaats <input></label></form>
passes:
  - <form><label>Naam (verplicht) <input required></label><label>Plaats <input></label></form>
  - <form><label>Naam <input required></label><label>Plaats (optional) <input></label></form>
  - <form><p>Alle velden zijn verplicht.</p><label>Naam <input required></label><label>Plaats <input required></label></form>
  - <form><label>Zoek <input required></label><button>Zoek</button></form>
---*/
const MARK = /\*|verplicht|required|mandatory|must|moet|\bnodig|pflicht|obligatoire|optioneel|niet verplicht|optional|hoeft niet|\ball (the )?(fields|questions|boxes)|every field|\balle (velden|vragen|vakjes)|elk veld|elke vraag|facultatie/i;
for (const form of all('form')) {
  const fields = [...form.elements].filter(field => /^(INPUT|SELECT|TEXTAREA)$/.test(field.nodeName) && !/^(hidden|submit|button|reset|image)$/.test(field.type) && exposed(field));
  const asked = fields.filter(field => field.required || field.getAttribute('aria-required') === 'true');
  // Who fills in one field, or signs in, fills in all of them.
  if (!asked.length || fields.length < 2 || (asked.length === fields.length && fields.length < 3)) continue;
  const before = form.previousElementSibling;
  if (MARK.test(shownText(form)) || (before && MARK.test(shownText(before)))) continue;
  const marked = asked.some(field => [...(field.labels || [])].some(label =>
    [label, ...label.querySelectorAll('*')].some(part => /\*/.test(style(part, '::after').content + style(part, '::before').content))));
  if (!marked) review(form, {count: asked.length});
}
