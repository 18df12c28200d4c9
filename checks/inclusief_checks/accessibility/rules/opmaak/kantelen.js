/*---
topic: layout
wcag: ["1.3.4"]
act: [b33eff]
title:
  nl: De pagina werkt maar in één stand van het scherm.
  en: The page works in one position of the screen only.
why:
  nl: Een scherm op een rolstoel zit vast. Dan kunt u het niet draaien.
  en: A screen on a wheelchair is fixed. It cannot be turned.
how:
  nl: Laat de pagina werken als het scherm staat en als het ligt.
  en: Let the page work both upright and sideways.
fails:
  - '<style>@media (orientation: portrait) { body { transform: rotate(90deg) } }</style><p>Meld een lantaarnpaal</p>'
  - '<style>@media (orientation: landscape) { html { rotate: 0.75turn } }</style><p>Meld een lantaarnpaal</p>'
  - '<style>@media (orientation: portrait) { #alles { display: none } }</style><main id="alles"><p>Meld een kapotte
    lantaarnpaal.
    Bel ons op 14 010.</p></main><p>Draai je telefoon.</p>'
  - '<style>.draai { display: none } @media (orientation: portrait) { main p { display: none } .draai { display: block } }</style><nav><a href="/">Start</a></nav><h1>Melden van een kapotte lantaarnpaal of een losse stoeptegel</h1><main><p>Bel ons.</p></main><p class="draai">Draai je telefoon om te lezen.</p>'
passes:
  - '<style>@media (orientation: portrait) { body { transform: rotate(180deg) } }</style><p>Meld een lantaarnpaal</p>'
  - '<style>@media (orientation: portrait) { .pijl { transform: rotate(90deg) } }</style><p>Meld een lantaarnpaal
    <span class="pijl">→</span></p>'
  - '<style>@media (orientation: portrait) { nav { display: none } }</style><nav><a href="/">Start</a></nav><p>Meld
    een lantaarnpaal</p>'
---*/
const UNITS = {deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360};
// How far a rule turns an element, in degrees, or null if it says nothing of that.
const turn = css => {
  let degrees = null;
  if (css.rotate && css.rotate !== 'none') {
    const [, number, unit] = /(-?[\d.e]+)(deg|grad|rad|turn)/.exec(css.rotate) || [];
    if (number && !/^(x|y)\b/.test(css.rotate)) degrees = Number(number) * UNITS[unit];
  }
  if (css.transform && css.transform !== 'none') {
    try {
      const moved = css.transform.replace(/(translate|translate[XYZ3]d?|perspective)\([^)]*(\([^)]*\)[^)]*)*\)/g, '');
      const matrix = new window.DOMMatrix(moved.trim() || 'none');
      degrees = (degrees || 0) + Math.atan2(matrix.b, matrix.a) * 180 / Math.PI;
    } catch (error) { return degrees; }  // Sizes that only the layout knows.
  }
  return degrees;
};
// The conditions themselves are not met: the screen is in one position only.
const rules = styleRules().map(({selector, css, media}) =>
  ({selector, css, position: media.map(each => /orientation\s*:\s*(portrait|landscape)/.exec(each)).filter(Boolean).map(found => found[1]).pop()}));
const special = rules.filter(({position, css}) => position && (turn(css) !== null || css.display === 'none'));
const unread = [...document.body.querySelectorAll('script, style, template')].reduce((sum, each) => sum + clean(each.textContent).length, 0);
const whole = Math.max(1, clean(document.body.textContent).length - unread);
const told = new Set();
for (const {selector, css, position} of special) {
  let found = [];
  try { found = all(selector); } catch (error) { continue; }
  for (const element of found) {
    if (told.has(element) || element.closest('head')) continue;
    const share = element.matches('html, body') ? 1 : clean(element.textContent).length / whole;
    if (css.display === 'none') {
      if (share < 0.6 || rules.some(each => each.position === position && each.css.display && each.css.display !== 'none'
        && clean(document.querySelector(each.selector)?.textContent).length / whole > 0.3)) continue;
      told.add(element);
      fail(element);
      continue;
    }
    const rest = rules.filter(each => each.position !== position && turn(each.css) !== null && element.matches(each.selector));
    const away = turn(css) - (rest.length ? turn(rest[rest.length - 1].rule.style) : 0);
    const quarter = Math.abs(((Math.round(away) % 180) + 180) % 180 - 90) <= 1;
    if (!quarter || !visible(element) || !clean(element.textContent) || share < 0.2) continue;
    told.add(element);
    (share > 0.5 ? fail : review)(element);
  }
}
const locked = [...document.scripts].find(script => /orientation\s*\.\s*lock\s*\(|lockOrientation\s*\(/.test(script.textContent));
if (locked && !told.size) review(document.body);
// A request to turn the screen, that comes in one position only.
const ASKS = /\b(draai|kantel|turn|rotate|tilt|drehen?)\b.{0,20}\b(telefoon|toestel|scherm|tablet|mobiel|apparaat|phone|device|screen|gerät|handy|bildschirm)\b/i;
if (!told.size && (special.length || rules.some(({position, css}) => position && css.display))) {
  const asked = all('p, div, span, h1, h2, h3, strong').find(element => !element.children.length && element.textContent.length < 200 && ASKS.test(element.textContent));
  if (asked) review(asked);
}
