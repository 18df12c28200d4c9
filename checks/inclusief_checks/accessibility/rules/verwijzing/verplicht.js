/*---
topic: colour
wcag: ["1.4.1"]
title:
  nl: Alleen de kleur zegt misschien dat u iets moet invullen.
  en: Perhaps only the colour says that something must be filled in.
why:
  nl: Niet iedereen ziet kleuren. U weet dan niet wat verplicht is.
  en: Not everybody sees colours. People then do not know what is required.
how:
  nl: Zet "verplicht" of een sterretje met uitleg bij het veld.
  en: Put "required", or an asterisk with an explanation, at the field.
fails:
  - <form><label style="color:red">Naam <input></label><label>Leeftijd <input></label></form>
passes:
  - <form><label style="color:red">Naam (verplicht) <input></label><label>Leeftijd <input></label></form>
  - <form><label>Naam <input></label><label>Leeftijd <input></label></form>
---*/
const reddish = text => { const [r, g, b] = (text.match(/\d+/g) || [0, 0, 0]).map(Number); return r > 150 && g < 90 && b < 90; };
for (const form of all('form, fieldset, body')) {
  if (form.nodeName === 'BODY' && form.querySelector('form')) continue;
  if (form.nodeName === 'FORM' && form.querySelector('fieldset')) continue;
  const labels = [...form.querySelectorAll('label')].filter(label => clean(label.textContent) && visible(label));
  if (labels.length < 2) continue;
  const red = labels.filter(label => reddish(style(label).color) || reddish(style(label.firstElementChild || label).color));
  if (!red.length || red.length === labels.length) continue;
  const silent = red.find(label => !/[*]|required|mandatory|verplicht|fout|error|invalid|ongeldig|must|moet/i.test(label.textContent));
  const field = silent && (silent.control || silent.querySelector('input, select, textarea'));
  if (silent && !(field && field.getAttribute('aria-invalid') === 'true')) review(silent);
}
