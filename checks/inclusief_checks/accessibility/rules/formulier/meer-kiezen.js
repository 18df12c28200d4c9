/*---
topic: forms
wcag: ["3.3.2"]
title:
  nl: Een lijst zegt niet hoe u er meer dan een kiest.
  en: A list does not say how to choose more than one.
why:
  nl: U moet een toets ingedrukt houden. Bijna niemand weet dat.
  en: You must hold down a key. Hardly anyone knows.
how:
  nl: Gebruik een groep vinkjes. Of leg uit hoe het werkt.
  en: Use a group of checkboxes, or explain how it works.
fails:
  - <label>Kleuren <select multiple><option>Rood</option><option>Blauw</option></select></label>
passes:
  - <label>Kleuren <select><option>Rood</option></select></label>
  - <label>Kleuren <select multiple aria-describedby="u"><option>Rood</option></select></label><p id="u">Houd Ctrl ingedrukt.</p>
---*/
const TOLD = /ctrl|control|cmd|command|shift|meer dan|meerdere|more than one|multiple|several|hold/i;
for (const list of all('select[multiple]')) {
  if (!exposed(list) || !visible(list)) continue;
  const around = list.closest('fieldset, label, p, div') || list.parentElement;
  if (!list.hasAttribute('aria-describedby') && !TOLD.test(`${name(list)} ${list.title} ${around === document.body ? '' : around.textContent}`)) review(list);
}
