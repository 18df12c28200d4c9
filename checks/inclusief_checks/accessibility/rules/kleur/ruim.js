/*---
topic: colour
wcag: ["1.4.6"]
act: [09o5cg]
severity: warning
title:
  nl: Op de pagina staat tekst die niet ruim afsteekt.
  en: Some text on the page does not stand out very clearly.
why:
  nl: Wie slecht ziet, leest tekst met weinig verschil in kleur moeilijk. Buiten in de zon geldt dat voor iedereen.
  en: People with low vision struggle when text and background look alike. Out in the sun, everybody does.
how:
  nl: Maak de tekst donkerder of de achtergrond lichter. Kies een verschil van 7 op 1. Voor grote letters is 4,5 op 1 genoeg.
  en: Make the text darker or the background lighter. Aim for a difference of 7 to 1. Large letters need 4.5 to 1.
fails:
  - '<p style="color: #666; background: #fff">Meld een lantaarnpaal</p>'
  - '<p style="color: #000; background: #666; font-size: 18pt">Meld een lantaarnpaal</p>'
  - '<p style="color: #666; background: linear-gradient(to right, #fff, #eef)">Meld een lantaarnpaal</p>'
passes:
  - '<p style="color: #333; background: #fff">Meld een lantaarnpaal</p>'
  - '<p style="color: #666; background: #fff; font-size: 18pt">Meld een lantaarnpaal</p>'
  - '<button disabled style="color: #666; background: #fff">Meld een lantaarnpaal</button>'
  - '<p style="color: #333; background: linear-gradient(to right, #fff, #000)">Meld een lantaarnpaal</p>'
---*/
// axe knows this rule, but leaves it out: it belongs to the highest level. It would name each element, where the first one suffices.
const rule = axe._audit.rules.find(each => each.id === 'color-contrast-enhanced');
const {Color, getContrast, incompleteData} = commons.color;
// A colour that axe cannot read counts as one that shows through: then nothing is said.
const parse = text => {
  const colour = new Color(0, 0, 0, 0);
  try { colour.parseString(text); } catch { colour.alpha = 0; }
  return colour;
};
// The best that a gradient of opaque colours offers: at one of its ends. Infinity if that cannot be said.
const best = element => {
  const css = style(element), image = css.backgroundImage;
  const stops = image.startsWith('linear-gradient(') && !image.includes('gradient(', 16) && image.match(/rgba?\([^)]*\)/g);
  if (!stops || css.textShadow !== 'none' || css.opacity !== '1' || css.webkitBackgroundClip === 'text') return Infinity;
  const colours = [css.color, ...stops].map(parse);
  return colours.some(colour => colour.alpha < 1) ? Infinity : Math.max(...colours.slice(1).map(stop => getContrast(stop, colours[0])));
};
// What an element is painted on. Text of the same size and colour on the same paint looks the same: one look at it is enough.
const paints = new Map();
const paint = element => {
  if (!element) return null;
  if (!paints.has(element)) {
    const css = style(element);
    const own = !/^(transparent|rgba\(.*, 0\))$/.test(css.backgroundColor) || css.backgroundImage !== 'none' || css.opacity !== '1' || css.position === 'fixed';
    paints.set(element, own ? element : paint(element.parentElement));
  }
  return paints.get(element);
};
// The contrast on one solid colour, without asking axe what lies on top of what: that takes long. 0 if it is not that plain.
const plain = (colour, on) => {
  const css = on && style(on);
  if (css && (css.backgroundImage !== 'none' || css.opacity !== '1' || css.position === 'fixed')) return 0;
  const [top, below] = [colour, css ? css.backgroundColor : 'rgb(255, 255, 255)'].map(parse);
  return top.alpha < 1 || below.alpha < 1 ? 0 : getContrast(below, top);
};
const looks = new Map();
const text = node => (node.nodeType === 3 && /[\p{L}\p{N}]/u.test(node.data));
for (const element of all(':not(head, head *)')) {
  if (/^(script|style|noscript|template|option|title)$/i.test(element.nodeName)) continue;
  if (!element.value && ![...element.childNodes].some(text)) continue;
  const css = style(element), on = paint(element);
  const look = `${css.color} ${css.fontSize} ${css.fontWeight} ${css.textShadow}`;
  if (!looks.has(on)) looks.set(on, new Set());
  if (looks.get(on).has(look)) continue;
  const size = parseFloat(css.fontSize);
  const needed = size >= 24 || (size >= 18.66 && Number(css.fontWeight) >= 700) ? 4.5 : 7;
  if (plain(css.color, on) >= needed) { looks.get(on).add(look); continue; }
  const node = axe.utils.getNodeFromTree(element);
  if (!node || !visible(element) || !rule.matches(element, node, {})) continue;
  looks.get(on).add(look);
  incompleteData.clear();
  const {result, data} = axe._audit.checks[rule.any[0].id || rule.any[0]].runSync(node, {}, {});
  const gradient = data && data.contrastRatio === null && incompleteData.get('bgColor') === 'bgGradient';
  if (result === false || (gradient && best(element) < needed - 0.1)) return fail(element);
}
