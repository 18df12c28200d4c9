/*---
topic: forms
wcag: ["3.3.2", "1.3.1"]
title:
  nl: Een veld heeft meer dan een label.
  en: A field has more than one label.
why:
  nl: Sommige hulpmiddelen lezen maar een van de labels voor.
  en: Some assistive technology says only one of the labels.
how:
  nl: Geef elk veld een label. Zet de uitleg apart, met `aria-describedby`.
  en: Give each field one label. Put the explanation apart, with `aria-describedby`.
fails:
  - <label for="a">Naam</label><label for="a">Voluit</label><input id="a">
passes:
  - <label for="a">Naam</label><input id="a">
  - <label for="a">Naam</label><label for="a" hidden>Fout</label><input id="a">
---*/
for (const field of all('input, select, textarea')) {
  if (!field.labels || field.labels.length < 2 || !exposed(field)) continue;
  const told = [...field.labels].filter(label => exposed(label) && clean(label.textContent));
  if (told.length > 1 && !field.hasAttribute('aria-labelledby')) review(field, {count: told.length});
}
