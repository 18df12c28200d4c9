/*---
topic: colour
wcag: ["1.4.11"]
title:
  nl: De rand van een veld is te licht.
  en: The border of a field is too light.
why:
  nl: Wie minder goed ziet, ziet niet waar het veld is.
  en: People with low vision do not see where the field is.
how:
  nl: Geef de rand een kleur met contrast 3 met de achtergrond.
  en: Give the border a contrast of 3 with its background.
message:
  nl: Het contrast van de rand is {contrast}. Nodig is 3.
  en: The contrast of the border is {contrast}. It must be 3.
fails:
  - '<label>Naam <input style="border: 1px solid #ddd; background: #fff"></label>'
  - '<label>Eens <input type="checkbox" style="appearance: none; width: 20px; height: 20px; border: 1px solid
    #ccc"></label>'
  - '<label>Naam <input style="border: 0; border-bottom: 1px solid #ddd; background: #fff"></label>'
passes:
  - '<label>Naam <input></label> <label>Eens <input type="checkbox"></label>'
  - '<label>Naam <input style="border: 1px solid #767676"></label>'
  - '<label>Naam <input style="border: 1px solid #ddd" disabled></label>'
  - '<label>Naam <input style="border: 1px solid #ddd; background: #555; color: #fff"></label>'
---*/
const {Color, getContrast, getBackgroundColor, flattenColors} = commons.color;
const KINDS = 'input:not([type=hidden], [type=button], [type=submit], [type=reset], [type=image], [type=range], [type=color], [type=file]), textarea, select, [role=textbox], [role=checkbox], [role=radio]';
const told = [];
for (const field of all(KINDS)) {
  if (field.matches(':disabled, [readonly]') || field.closest('[aria-disabled=true], [aria-hidden=true]') || !visible(field)) continue;
  const css = style(field), box = field.getBoundingClientRect();
  // A native box draws itself; what is invisible gets a drawn one from a neighbour.
  if (field.matches('[type=checkbox], [type=radio]') && css.appearance !== 'none') continue;
  if (Number(css.opacity) < 0.5 || box.width < 8 || box.height < 8 || css.boxShadow !== 'none' || css.backgroundImage !== 'none') continue;
  if (css.outlineStyle !== 'none' && parseFloat(css.outlineWidth) > 0) continue;
  const sides = ['Top', 'Right', 'Bottom', 'Left'].filter(side => parseFloat(css[`border${side}Width`]) > 0
    && !/none|hidden/.test(css[`border${side}Style`]));
  // Without any border the words around it must tell: that is allowed.
  if (!sides.length || !field.parentElement) continue;
  const ground = getBackgroundColor(field.parentElement, []), inside = getBackgroundColor(field, []);
  if (!ground || !inside || getContrast(ground, inside) >= 3) continue;
  const contrasts = sides.map(side => {
    const edge = new Color();
    edge.parseString(css[`border${side}Color`]);
    const flat = edge.alpha < 1 ? flattenColors(edge, ground) : edge;
    return Math.max(getContrast(ground, flat), getContrast(inside, flat));
  });
  const contrast = Math.max(...contrasts);
  // A border as light as this may be no border at all for anyone: a parent then draws it.
  if (contrast >= 3 || contrast < 1.02) continue;
  const frame = style(field.parentElement);
  const framed = (parseFloat(frame.borderBottomWidth) > 0 && frame.borderBottomStyle !== 'none') || frame.boxShadow !== 'none';
  const near = field.parentElement.getBoundingClientRect();
  if (framed && near.width - box.width < 120 && near.height - box.height < 24) continue;
  const look = `${css.borderBottomColor} ${css.borderBottomWidth} ${field.type}`;
  if (told.includes(look)) continue;
  told.push(look);
  fail(field, {contrast: Math.floor(contrast * 100) / 100});
}
