/*---
topic: forms
wcag: ["3.3.2", "1.3.1"]
title:
  nl: Een label staat niet op de plek waar u het zoekt.
  en: A label is not where people look for it.
why:
  nl: Wie inzoomt, ziet maar een klein stuk. Dan hoort het label bij een ander veld.
  en: With zoom you see a small part only. Then a label seems to belong to another field.
how:
  nl: Zet het label vlak boven of voor het veld. Bij een vinkje komt het erachter.
  en: Put the label right above or before the field. At a checkbox it comes after.
fails:
  - <p><label for="a">I agree</label> <input type="checkbox" id="a"></p>
  - <p><input id="a"> <label for="a">Naam</label></p>
  - <p style="width:900px"><label for="a">Name</label><span style="display:inline-block;width:600px"></span><input id="a"></p>
passes:
  - <label for="a">Naam</label> <input id="a">
  - <input type="checkbox" id="a"> <label for="a">Akkoord</label>
  - <label>Naam<br><input></label>
---*/
for (const field of all('input, select, textarea')) {
  if (/^(hidden|submit|button|reset|image|range|color)$/.test(field.type) || !visible(field) || !exposed(field)) continue;
  const label = [...(field.labels || [])].find(one => visible(one) && clean(one.textContent));
  if (!label || label.contains(field) || field.closest('table')) continue;
  const place = label.getBoundingClientRect(), box = field.getBoundingClientRect();
  if (!place.width || !box.width) continue;
  const across = Math.max(box.left - place.right, place.left - box.right, 0);
  const down = Math.max(box.top - place.bottom, place.top - box.bottom, 0);
  const rightToLeft = style(field).direction === 'rtl';
  const tick = /^(radio|checkbox)$/.test(field.type);
  const left = place.right <= box.left + 2, right = place.left >= box.right - 2;
  const level = place.top < box.bottom && place.bottom > box.top;
  // A switch often has its words in front; a box to tick has them after it.
  if (tick) {
    if (level && (rightToLeft ? right : left) && field.getAttribute('role') !== 'switch' && !/switch|toggle/i.test(field.className)) review(label, {distance: 0});
    continue;
  }
  const after = level && (rightToLeft ? left : right);
  const below = place.top >= box.bottom - 2;
  if (after || below || across > 300 || down > 150) review(label, {distance: Math.round(across + down)});
}
