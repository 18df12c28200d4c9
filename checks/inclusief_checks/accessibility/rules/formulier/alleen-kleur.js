/*---
topic: forms
wcag: ["1.4.1", "3.3.1", "3.3.2"]
title:
  nl: Alleen een kleur zegt iets over een veld.
  en: Only a colour says something about a field.
why:
  nl: Niet iedereen ziet rood. Een schermlezer noemt geen kleuren.
  en: Not everyone sees red. A screen reader does not mention colours.
how:
  nl: Zeg in woorden wat er is, zoals "verplicht" of "Vul uw naam in".
  en: Say in words what is the matter, such as "required" or "Enter your name".
fails:
  - <form><label>Naam <input style="border:2px solid red"></label><label>Plaats <input></label></form>
  - <form><label for="a" style="color:#c00">Name</label><input id="a"><label for="b">Town</label><input id="b"></form>
passes:
  - <form><label>Naam <input></label><label>Plaats <input></label></form>
  - <form><p>Fout - Vul je naam in.</p><label>Naam <input style="border:2px solid red"></label></form>
  - <form><label>Naam (verplicht) <input required style="border:2px solid red"></label><label>Plaats <input></label></form>
---*/
const red = colour => {
  const [r, g, b, alpha = 1] = (colour.match(/[\d.]+/g) || []).map(Number);
  return colour.startsWith('rgb') && alpha > 0.3 && r > 140 && g < 90 && b < 90;
};
const TOLD = /fout|error|invalid|ongeldig|incorrect|verplicht|required|mandatory|\*|enter |vul |kies |select |must |moet/i;
const forms = new Map();
for (const field of all('input, select, textarea')) {
  if (/^(hidden|submit|button|reset|image|radio|checkbox|range|color)$/.test(field.type) || !exposed(field) || !visible(field)) continue;
  const box = field.form || field.parentElement;
  if (!forms.has(box)) forms.set(box, []);
  forms.get(box).push(field);
}
for (const fields of forms.values()) {
  const marked = fields.filter(field => {
    const look = style(field);
    const label = [...(field.labels || [])].find(visible);
    return (parseFloat(look.borderTopWidth) > 0 && red(look.borderTopColor)) || (label && red(style(label).color));
  });
  // When all fields look the same, the colour is only the style of the site.
  if (!marked.length || (marked.length === fields.length && fields.length > 1)) continue;
  for (const field of marked) {
    const around = field.closest('label, li, p, div') || field.parentElement;
    const hint = (field.getAttribute('aria-describedby') || '').split(/\s+/).map(id => id && document.getElementById(id)).find(Boolean);
    const near = around.querySelectorAll('input, select, textarea').length > 1 ? '' : shownText(around);
    const before = field.form ? shownText(field.form.firstElementChild || field.form) : '';
    if (![near, name(field), hint ? shownText(hint) : '', before].some(text => TOLD.test(text))) review(field);
  }
}
