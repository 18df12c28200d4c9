/*---
topic: colour
wcag: ["1.4.3"]
title:
  nl: Tekst in een tekening is te licht.
  en: Text in a drawing is too light.
why:
  nl: Wie minder goed ziet, kan deze tekst niet lezen.
  en: People with low vision cannot read this text.
how:
  nl: Geef de tekst een kleur met contrast 4,5 met wat erachter zit.
  en: Give the text a contrast of 4.5 with what is behind it.
message:
  nl: Het contrast van deze tekst is {contrast}. Nodig is {needed}.
  en: The contrast of this text is {contrast}. It must be {needed}.
fails:
  - '<svg width="200" height="40"><text y="20" fill="#ccc">Restafval 40 procent</text></svg>'
  - '<svg width="200" height="40"><rect width="200" height="40" fill="#333"/><text x="5" y="20"
    fill="#555">Restafval</text></svg>'
passes:
  - '<svg width="200" height="40"><text y="20">Restafval</text></svg>'
  - '<svg width="200" height="40"><rect width="200" height="40" fill="#333"/><text x="5" y="20"
    fill="#fff">Restafval</text></svg>'
  - '<svg width="200" height="40"><rect width="200" height="40" fill="url(#a)"/><text x="5" y="20"
    fill="#fff">Restafval</text></svg>'
---*/
const {Color, getContrast, getBackgroundColor, flattenColors} = commons.color;
const SHAPES = 'path, circle, rect, ellipse, polygon, image, use, foreignObject';
for (const text of all('svg text')) {
  const svg = text.closest('svg'), css = style(text);
  if (!/[\p{L}\p{N}]{2}/u.test(text.textContent) || svg.closest('[aria-hidden=true], [class*=logo], [id*=logo]') || text.querySelector('tspan[fill], tspan[style]')) continue;
  if (!/^rgb/.test(css.fill) || css.stroke !== 'none' || css.filter !== 'none' || css.mixBlendMode !== 'normal' || css.visibility !== 'visible') continue;
  const box = text.getBoundingClientRect();
  if (box.width < 3 || box.height < 3 || !visible(svg)) continue;
  const shapes = [...svg.querySelectorAll(SHAPES)].filter(shape => !shape.closest('defs, clipPath, mask, symbol, pattern, marker')
    && shape.compareDocumentPosition(text) & 4 && style(shape).fill !== 'none').map(shape => ({shape, part: shape.getBoundingClientRect()}))
    .filter(({part}) => part.right > box.left && part.left < box.right && part.bottom > box.top && part.top < box.bottom);
  let ground = getBackgroundColor(svg.parentElement, []), sure = !!ground && style(svg).backgroundImage === 'none';
  const own = new Color();
  own.parseString(style(svg).backgroundColor);
  if (sure && own.alpha > 0) ground = flattenColors(own, ground);
  for (const {shape, part} of shapes) {
    const look = style(shape);
    const covers = shape.localName === 'rect' && part.left <= box.left + 2 && part.right >= box.right - 2 && part.top <= box.top + 3 && part.bottom >= box.bottom - 3;
    if (!covers || !/^rgb/.test(look.fill) || Number(look.opacity) < 1 || Number(look.fillOpacity) < 1) { sure = false; continue; }
    ground = new Color();
    ground.parseString(look.fill);
    sure = true;
  }
  if (!sure) continue;
  const colour = new Color();
  colour.parseString(css.fill);
  colour.alpha *= Number(css.fillOpacity);
  for (let each = text; each; each = each.parentElement) colour.alpha *= Number(style(each).opacity);
  if (colour.alpha < 0.05) continue;
  const matrix = text.getScreenCTM(), size = parseFloat(css.fontSize) * (matrix ? Math.hypot(matrix.a, matrix.b) : 1);
  const needed = size >= 24 || (size >= 18.66 && Number(css.fontWeight) >= 700) ? 3 : 4.5;
  const contrast = getContrast(ground, colour.alpha < 1 ? flattenColors(colour, ground) : colour);
  if (contrast < needed) fail(text, {contrast: Math.floor(contrast * 100) / 100, needed});
}
