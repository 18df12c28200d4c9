/*---
topic: forms
wcag: ["1.3.1", "3.3.2", "2.4.6"]
title:
  nl: Een label is leeg.
  en: A label is empty.
why:
  nl: U ziet en hoort niet wat u in het veld moet invullen.
  en: Nobody sees or hears what to enter in the field.
how:
  nl: Zet in het label wat u wilt weten, zoals "Postcode".
  en: Say in the label what you want to know, such as "Postcode".
fails:
  - <label for="a"></label><input id="a" title="Naam">
  - <label for="a"> &nbsp; </label><select id="a"><option>Rood</option></select>
passes:
  - <label for="a">Naam</label><input id="a">
  - <label for="a"><img src="data:," alt="Naam"></label><input id="a">
  - <label class="switch"><input type="checkbox" aria-label="Donker"><span></span></label>
  - <label hidden for="a"></label><input id="a" aria-label="Naam">
---*/
for (const label of all('label')) {
  const field = label.control;
  if (!field || clean(label.textContent) || !exposed(label) || !visible(field)) continue;
  if (label.querySelector('img, svg, [aria-label], [role=img]') || field.matches('button, [type=submit], [type=button]')) continue;
  if (clean(field.getAttribute('aria-label')) || field.hasAttribute('aria-labelledby')) continue;
  if ([...field.labels].some(other => clean(other.textContent))) continue;
  fail(label, {name: name(field)});
}
