/*---
topic: forms
wcag: ["3.3.2", "1.3.1"]
title:
  nl: Een nummer is in losse vakjes verdeeld.
  en: A number is split into separate boxes.
why:
  nl: U kunt het niet plakken. En u hoort niet welk vakje welk deel is.
  en: You cannot paste it. And you do not hear which box is which part.
how:
  nl: Maak er een veld van. Of geef elk vakje een zichtbaar label en een groep.
  en: Make it one field, or give each box a visible label within a named group.
fails:
  - <label for="a">Telefoon</label><input id="a" maxlength="3"> - <input maxlength="3" title="vervolg"> - <input maxlength="4" title="laatste">
passes:
  - <fieldset><legend>Datum</legend><label>Dag <input maxlength="2"></label><label>Maand <input maxlength="2"></label></fieldset>
  - <label>Postcode <input maxlength="6"></label>
---*/
const seen = new Set();
for (const field of all('input[maxlength], input[size]')) {
  const short = one => one && one.matches('input[maxlength], input[size]') && !/^(hidden|submit|button|radio|checkbox)$/.test(one.type) &&
    Number(one.getAttribute('maxlength') || one.getAttribute('size')) <= 5;
  if (!short(field) || seen.has(field.parentElement) || !visible(field)) continue;
  const parts = [...field.parentElement.children].filter(short);
  if (parts.length < 2) continue;
  seen.add(field.parentElement);
  if (!parts.every(part => [...part.labels].some(label => visible(label) && clean(label.textContent)))) review(parts[0], {count: parts.length});
}
