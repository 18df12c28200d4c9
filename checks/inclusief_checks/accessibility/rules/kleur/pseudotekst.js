/*---
topic: colour
wcag: ["1.4.3"]
title:
  nl: Tekst uit de opmaak is te licht.
  en: Text from the style sheet is too light.
why:
  nl: Wie minder goed ziet, kan deze tekst niet lezen.
  en: People with low vision cannot read this text.
how:
  nl: Geef de tekst van "::before" of "::after" een kleur met contrast 4,5.
  en: Give the text of "::before" or "::after" a contrast of 4.5.
message:
  nl: 'Het contrast van "{text}" is {contrast}. Nodig is {needed}.'
  en: 'The contrast of "{text}" is {contrast}. It must be {needed}.'
fails:
  - '<style>p::before { content: "Let op: "; color: #ccc }</style><p>Wij zijn gesloten.</p>'
  - '<style>p::after { content: "nieuw"; color: #fff; background: #9c9 }</style><p>Wij zijn gesloten.</p>'
passes:
  - '<style>p::before { content: "Let op: "; color: #333 }</style><p>Wij zijn gesloten.</p>'
  - '<style>p::before { content: "\e900"; color: #ccc }</style><p>Wij zijn gesloten.</p>'
  - '<style>p::before { content: "Let op"; color: #ccc; display: none }</style><p>Wij zijn gesloten.</p>'
---*/
const {Color, getContrast, getBackgroundColor, flattenColors} = commons.color;
const told = new Set();
for (const element of all('body, body *')) {
  for (const pseudo of ['::before', '::after']) {
    const css = style(element, pseudo);
    const [, text] = /^"([^]*)"/.exec(css.content) || [];
    if (!text || !/\p{L}{2}/u.test(text) || css.display === 'none' || css.visibility !== 'visible' || /icon|symbol|awesome|glyph/i.test(css.fontFamily)) continue;
    if (css.backgroundImage !== 'none' || css.position === 'absolute' && css.clipPath !== 'none' || css.textShadow !== 'none') continue;
    if (/^(1|0)px$/.test(css.width) || css.overflow === 'hidden' && parseFloat(css.height) < 2 || parseFloat(css.fontSize) < 2) continue;
    if (element.closest('[aria-hidden=true], :disabled, [aria-disabled=true], svg') || !visible(element)) continue;
    let ground = new Color();
    ground.parseString(css.backgroundColor);
    if (ground.alpha < 1) {
      // What stands outside its element may have anything behind it.
      if (css.position === 'absolute' || css.position === 'fixed') continue;
      const below = getBackgroundColor(element, []);
      if (!below) continue;
      ground = ground.alpha > 0 ? flattenColors(ground, below) : below;
    }
    const colour = new Color();
    colour.parseString(css.color);
    for (let each = element; each; each = each.parentElement) colour.alpha *= Number(style(each).opacity);
    colour.alpha *= Number(css.opacity);
    if (colour.alpha < 0.05) continue;
    const size = parseFloat(css.fontSize), needed = size >= 24 || (size >= 18.66 && Number(css.fontWeight) >= 700) ? 3 : 4.5;
    const contrast = getContrast(ground, colour.alpha < 1 ? flattenColors(colour, ground) : colour);
    const look = text + css.color;
    if (contrast >= needed || told.has(look)) continue;
    told.add(look);
    fail(element, {text: text.slice(0, 40), contrast: Math.floor(contrast * 100) / 100, needed});
  }
}
