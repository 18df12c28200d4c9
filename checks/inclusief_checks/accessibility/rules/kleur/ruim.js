/*---
topic: colour
wcag: ["1.4.6"]
act: [09o5cg]
severity: warning
title:
  nl: De tekst steekt niet ruim af.
  en: The text does not stand out very clearly.
why:
  nl: Wie slecht ziet, leest tekst met weinig verschil in kleur moeilijk. Buiten in de zon geldt dat voor iedereen.
  en: People with low vision struggle when text and background look alike. Out in the sun, everybody does.
how:
  nl: Maak de tekst donkerder of de achtergrond lichter. Kies een verschil van 7 op 1. Voor grote letters is 4,5 op 1 genoeg.
  en: Make the text darker or the background lighter. Aim for a difference of 7 to 1. Large letters need 4.5 to 1.
message:
  nl: "Op deze pagina geldt dit voor {count} stukken tekst. Dit is de eerste."
  en: "Pieces of text on this page that this is about: {count}. This is the first."
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
// axe knows this rule, but leaves it out: it belongs to the highest level. It would name each element, where one suffices.
const rule = axe._audit.rules.find(each => each.id === 'color-contrast-enhanced');
const {Color, getContrast, incompleteData} = commons.color;
const parse = text => { const colour = new Color(0, 0, 0, 1); colour.parseString(text); return colour; };
// The best that a gradient of opaque colours offers: at one of its ends. Infinity if that cannot be said.
const best = element => {
  const css = style(element), image = css.backgroundImage;
  const stops = image.startsWith('linear-gradient(') && !image.includes('gradient(', 16) && image.match(/rgba?\([^)]*\)/g);
  if (!stops || css.textShadow !== 'none' || css.opacity !== '1' || css.webkitBackgroundClip === 'text') return Infinity;
  const colours = [css.color, ...stops].map(parse);
  return colours.some(colour => colour.alpha < 1) ? Infinity : Math.max(...colours.slice(1).map(stop => getContrast(stop, colours[0])));
};
const faint = [];
for (const node of rule.gatherAndMatchNodes({include: [axe._tree[0]], exclude: [], page: true}, {})) {
  const element = node.actualNode;
  if (element.ownerDocument !== document || !visible(element)) continue;
  incompleteData.clear();
  const {result, data} = axe._audit.checks[rule.any[0].id || rule.any[0]].runSync(node, {}, {});
  const size = parseFloat(style(element).fontSize);
  const needed = size >= 24 || (size >= 18.66 && Number(style(element).fontWeight) >= 700) ? 4.5 : 7;
  const gradient = data && data.contrastRatio === null && incompleteData.get('bgColor') === 'bgGradient';
  const poor = result === false || (gradient && best(element) < needed - 0.1);
  if (poor && /[\p{L}\p{N}]/u.test(element.textContent || element.value || '')) faint.push(element);
}
if (faint.length) fail(faint[0], {count: faint.length});
