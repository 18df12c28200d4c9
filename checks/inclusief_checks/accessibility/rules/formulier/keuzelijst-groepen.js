/*---
topic: forms
wcag: ["1.3.1"]
title:
  nl: Een keuzelijst heeft groepen die alleen met streepjes of spaties te zien zijn.
  en: A list of choices shows its groups with dashes or spaces only.
why:
  nl: Een schermlezer hoort een keuze, geen groep.
  en: A screen reader takes such a line for a choice, not for a group.
how:
  nl: Zet de keuzes in `optgroup`, met de naam van de groep in `label`.
  en: Put the choices in an `optgroup`, with the name of the group in `label`.
fails:
  - <select aria-label="Eten"><option>--- Fruit ---</option><option>Appel</option><option>--- Groente ---</option><option>Prei</option></select>
  - <select aria-label="Food"><option disabled>Fruit</option><option>&nbsp;&nbsp;Apple</option><option disabled>Veg</option><option>&nbsp;&nbsp;Leek</option></select>
  - <select aria-label="Pets"><option>Dogs</option><option>- Poodle</option><option>Cats</option><option>- Siamese</option></select>
passes:
  - <select aria-label="Eten"><option>--- Kies ---</option><option>Appel</option></select>
  - <select aria-label="Eten"><optgroup label="Fruit"><option>Appel</option></optgroup></select>
  - <select aria-label="Maat"><option disabled>Kies</option><option>S</option><option>M</option></select>
---*/
for (const list of all('select')) {
  if (list.querySelector('optgroup') || !exposed(list) || list.options.length < 4) continue;
  const options = [...list.options].slice(0, 400);
  const dashed = options.filter(option => /^\s*[-–—=*_]{2,}.*\p{L}/u.test(option.text)).length;
  const off = options.filter((option, at) => option.disabled && at + 1 < options.length && !options[at + 1].disabled && clean(option.text)).length;
  const item = option => /^\s*[-–—•·>»]+\s*\p{L}[^-–—]*$/u.test(option.textContent);
  const heads = options.filter((option, at) => !item(option) && at + 1 < options.length && item(options[at + 1])).length;
  const moved = options.filter(option => /^[\u00a0\u2003\u2002]{1,}/.test(option.textContent)).length;
  if (dashed === options.length) continue;
  // One line of dashes on top asks to choose; two are groups. In a tree all levels are moved.
  if (dashed > 1 || (off > 1 && moved >= off)) fail(list);
  else if (off > 2 || heads > 1 || (moved > 2 && moved < options.length)) review(list);
}
