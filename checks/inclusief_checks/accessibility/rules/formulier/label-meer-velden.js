/*---
topic: forms
wcag: ["1.3.1", "4.1.2", "3.3.2"]
title:
  nl: Een label staat om meer dan een veld.
  en: One label holds more than one field.
why:
  nl: Een label hoort bij het eerste veld erin. De andere velden hebben dan geen eigen naam.
  en: A label belongs to the first field in it. The other fields then have no name.
how:
  nl: Geef elk veld een eigen label.
  en: Give every field its own label.
fails:
  - <label>Plek en straat <input> <input></label>
passes:
  - <label>Plek <input></label><label>Straat <input></label>
  - <label>Anders <input type="radio" name="a"> <input aria-label="Namelijk"></label>
---*/
for (const label of all('label')) {
  const fields = [...label.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(exposed);
  const bare = fields.filter(field => !field.matches('[aria-label], [aria-labelledby], [title], [type=submit], [type=button], [type=image]')
    && !(field.id && document.querySelector(`label[for="${window.CSS.escape(field.id)}"]`)));
  if (fields.length > 1 && bare.length && bare.some(field => field !== label.control)) fail(label);
}
