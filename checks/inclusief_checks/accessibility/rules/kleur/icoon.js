/*---
topic: colour
wcag: ["1.4.11"]
title:
  nl: Een icoon in een knop of link is te licht.
  en: An icon in a button or link is too light.
why:
  nl: Wie minder goed ziet, ziet de knop niet.
  en: People with low vision do not see the control.
how:
  nl: Geef het icoon een kleur met contrast 3 met de achtergrond.
  en: Give the icon a contrast of 3 with its background.
message:
  nl: Het contrast van het icoon is {contrast}. Nodig is 3.
  en: The contrast of the icon is {contrast}. It must be 3.
fails:
  - '<button type="button" aria-label="Zoek"><svg width="24" height="24"><path fill="#ccc" d="M2
    2h20v20H2z"/></svg></button>'
  - '<a href="/zoek" aria-label="Zoek" style="color: #ddd"><svg width="24" height="24" fill="none"
    stroke="currentColor"><circle cx="12" cy="12" r="9"/></svg></a>'
  - '<style>.ster::before { content: "★"; color: #ddd }</style><button type="button" aria-label="Bewaar"
    style="background: #fff"><i class="ster"></i></button>'
passes:
  - '<button type="button" aria-label="Zoek"><svg width="24" height="24"><path d="M2 2h20v20H2z"/></svg></button>'
  - '<button type="button"><svg width="24" height="24"><path fill="#ccc" d="M2 2h20v20H2z"/></svg> Zoek</button>'
  - '<button type="button" disabled aria-label="Zoek"><svg width="24" height="24"><path fill="#ccc" d="M2
    2h20v20H2z"/></svg></button>'
  - '<button type="button" aria-label="Zoek"><svg width="24" height="24"><path fill="#ccc" d="M0 0h24v24H0z"/><path
    d="M5 5h9v9H5z"/></svg></button>'
---*/
const {Color, getContrast, flattenColors} = commons.color;
const CLEAR = /^rgba\(.*, 0\)$|transparent/;
const SHAPES = 'path, circle, rect, ellipse, polygon, polyline, line, use, text';
const colourOf = (text, alpha, ground) => {
  if (!/^(rgb|#|color|ok|lab|lch|hsl)/.test(text)) return null;
  const colour = new Color();
  colour.parseString(text);
  colour.alpha *= alpha;
  return colour.alpha < 0.03 ? null : colour.alpha < 1 ? flattenColors(colour, ground) : colour;
};
const faded = (element, top) => {
  let alpha = 1;
  for (let each = element; each && each !== top.parentElement; each = each.parentElement) alpha *= Number(style(each).opacity);
  return alpha;
};
// The colour behind a control, or null if a picture is there. axe gives none for what holds a picture itself.
const behind = element => {
  const layers = [];
  for (let each = element; each; each = each.parentElement) {
    const css = style(each), layer = new Color();
    if (css.backgroundImage !== 'none' || (each !== element && /absolute|fixed/.test(css.position) && CLEAR.test(css.backgroundColor))) return null;
    if (CLEAR.test(css.backgroundColor)) continue;
    layer.parseString(css.backgroundColor);
    layers.push(layer);
    if (layer.alpha === 1) break;
  }
  if (layers.some((layer, i) => i && layer.alpha < 1)) return null;
  return layers.reduceRight((below, layer) => flattenColors(layer, below), new Color(255, 255, 255, 1));
};
const told = new Set();
for (const control of all('a[href], button, summary, [role=button], [role=link], [role=tab], [role=switch], [role=menuitem]')) {
  if (control.matches(':disabled') || control.closest('[aria-disabled=true], [aria-hidden=true]')) continue;
  if (/\p{L}|\p{N}/u.test(shownText(control)) || control.querySelector('img, picture, canvas, video, input')) continue;
  // A logo may have any colour.
  const said = `${control.className} ${control.id} ${control.getAttribute('aria-label')} ${control.innerHTML.slice(0, 300)}`;
  if (/logo|brand|wapen|crest/i.test(said) || !visible(control)) continue;
  const ground = style(control).position === 'absolute' && CLEAR.test(style(control).backgroundColor) ? null : behind(control);
  if (!ground) continue;
  const colours = [];
  let unsure = false;
  for (const shape of control.querySelectorAll(SHAPES)) {
    if (shape.closest('defs, clipPath, mask, symbol, title, pattern') || shape.closest('svg').getBoundingClientRect().width < 2) continue;
    const css = style(shape), alpha = faded(shape, control);
    if (css.display === 'none' || css.visibility !== 'visible') continue;
    if (/url/.test(css.fill + css.stroke) || css.filter !== 'none') unsure = true;
    const fill = css.fill === 'none' ? null : colourOf(css.fill, alpha * Number(css.fillOpacity), ground);
    const line = css.stroke === 'none' || !parseFloat(css.strokeWidth) ? null : colourOf(css.stroke, alpha * Number(css.strokeOpacity), ground);
    colours.push(...[fill, line].filter(Boolean));
  }
  for (const holder of [control, ...control.querySelectorAll('*:not(svg, svg *)')]) {
    const css = style(holder);
    if (css.backgroundImage !== 'none' || (holder !== control && !CLEAR.test(css.backgroundColor))) unsure = true;
    for (const pseudo of ['::before', '::after']) {
      const drawn = style(holder, pseudo);
      if (drawn.content === 'none' || drawn.display === 'none') continue;
      if (drawn.backgroundImage !== 'none' || drawn.maskImage !== 'none' || parseFloat(drawn.borderTopWidth) > 0 || /url/.test(drawn.content)) unsure = true;
      if (!CLEAR.test(drawn.backgroundColor)) unsure = true;
      if (/^"\s*[^"\s]/.test(drawn.content)) colours.push(...[colourOf(drawn.color, faded(holder, control) * Number(drawn.opacity), ground)].filter(Boolean));
    }
  }
  if (unsure || !colours.length) continue;
  // Shapes on each other make a picture too.
  const contrast = Math.max(...colours.flatMap(one => [getContrast(ground, one), ...colours.map(other => getContrast(one, other))]));
  if (contrast >= 3 || contrast < 1.03) continue;
  const kind = `${control.className} ${contrast}`;
  if (told.has(kind)) continue;
  told.add(kind);
  fail(control, {contrast: Math.floor(contrast * 100) / 100});
}
