/*---
topic: colour
wcag: ["1.4.3"]
states: [forced]
title:
  nl: Tekst is slecht te lezen met hoog contrast.
  en: Text is hard to read in high contrast mode.
why:
  nl: Wie eigen kleuren kiest, krijgt hier toch de kleuren van de pagina.
  en: People who choose their own colours still get those of the page here.
how:
  nl: Haal "forced-color-adjust" weg. Of kies kleuren met contrast 4,5.
  en: Remove "forced-color-adjust", or pick colours with a contrast of 4.5.
message:
  nl: Het contrast is hier {contrast}. Nodig is {needed}.
  en: The contrast is {contrast} here. It must be {needed}.
fails:
  - '<p style="forced-color-adjust: none; color: #bbb; background: #fff">Meld een kapotte lantaarnpaal</p>'
passes:
  - '<p style="color: #bbb; background: #fff">Meld een kapotte lantaarnpaal</p>'
  - '<p style="forced-color-adjust: none; color: #333; background: #fff">Meld een kapotte lantaarnpaal</p>'
---*/
const {Color, getContrast, getBackgroundColor, flattenColors} = commons.color;
for (const element of all('body *')) {
  const css = style(element);
  if (css.forcedColorAdjust !== 'none' || element.closest('svg, [aria-hidden=true], :disabled, [aria-disabled=true]')) continue;
  if (![...element.childNodes].some(node => node.nodeType === 3 && /[\p{L}\p{N}]{2}/u.test(node.data)) || !visible(element)) continue;
  const ground = getBackgroundColor(element, []);
  if (!ground) continue;
  const colour = new Color();
  colour.parseString(css.color);
  if (colour.alpha < 0.05) continue;
  const size = parseFloat(css.fontSize), needed = size >= 24 || (size >= 18.66 && Number(css.fontWeight) >= 700) ? 3 : 4.5;
  const contrast = getContrast(ground, colour.alpha < 1 ? flattenColors(colour, ground) : colour);
  if (contrast < needed) fail(element, {contrast: Math.floor(contrast * 100) / 100, needed});
}
