/*---
topic: colour
wcag: ["1.4.3"]
act: [afw4f7, 09o5cg]
title:
  nl: Tekst op een kleurverloop is slecht te zien.
  en: Text on a gradient is hard to see.
why:
  nl: Wie minder goed ziet, kan deze tekst niet lezen.
  en: People with low vision cannot read this text.
how:
  nl: Maak de tekst donkerder of lichter. Elke letter heeft contrast 4,5 nodig.
  en: Make the text darker or lighter. Every letter needs a contrast of 4.5.
message:
  nl: Het contrast is hier {contrast}. Nodig is {needed}.
  en: The contrast is {contrast} here. It must be {needed}.
fails:
  - '<p style="background: linear-gradient(#fff, #eee); color: #bbb">Meld een lantaarnpaal</p>'
  - '<p style="background: linear-gradient(to right, #fff, #000); color: #000; width: 300px">Meld een kapotte
    lantaarnpaal bij ons</p>'
  - '<p style="background: radial-gradient(#fff, #ddd); color: #bbb">Meld een lantaarnpaal</p>'
passes:
  - '<p style="background: linear-gradient(#fff, #eee); color: #333">Meld een lantaarnpaal</p>'
  - '<p style="background: linear-gradient(to right, #fff 90%, #000); color: #000; width: 600px">Meld een lamp</p>'
  - '<p style="background: linear-gradient(#fff, #eee); color: #bbb" aria-hidden="true">Meld een lantaarnpaal</p>'
---*/
const {Color, getContrast, getBackgroundColor, incompleteData, flattenColors} = commons.color;
const parse = text => { const colour = new Color(0, 0, 0, 1); colour.parseString(text); return colour; };
// Split at commas outside brackets.
const split = text => text.split(/,(?![^(]*\))/).map(part => part.trim());
const over = (top, below) => top.alpha < 1 ? flattenColors(top, below) : top;
const linear = image => {
  const match = /^(-webkit-)?(linear|radial|conic)-gradient\((.*)\)$/.exec(image);
  if (!match || image.includes('gradient(', 20)) return null;
  const parts = split(match[3]);
  const turned = /^(to |-?[\d.]+(deg|turn|rad|grad)|circle|ellipse|from |at |closest|farthest|[\d.]+(px|%) )/.test(parts[0]) ? parts.shift() : '';
  const stops = parts.map(part => {
    const [, colour, rest] = /^(\w+\(.*?\)|[#\w]+)\s*(.*)$/.exec(part) || [];
    return colour ? {colour: parse(colour), places: rest ? rest.split(' ') : []} : null;
  });
  if (stops.includes(null) || stops.length < 2) return null;
  const SIDES = {'to top': 0, 'to right': 90, 'to bottom': 180, 'to left': 270, '': 180};
  const angle = match[2] !== 'linear' || match[1] ? null : turned in SIDES ? SIDES[turned] : /deg$/.test(turned) ? parseFloat(turned) : null;
  return {stops, angle};
};
// The colour of a gradient at each point of a box, or null if that is too hard to say.
const painter = ({stops, angle}, box) => {
  if (angle === null) return null;
  const turn = angle * Math.PI / 180, [dx, dy] = [Math.sin(turn), -Math.cos(turn)];
  const length = Math.abs(box.width * dx) + Math.abs(box.height * dy);
  const points = stops.flatMap(({colour, places}) => (places.length ? places : [null]).map(place => ({
    colour, at: place === null ? null : /%$/.test(place) ? parseFloat(place) / 100 : /px$/.test(place) ? parseFloat(place) / length : NaN})));
  if (points.some(point => Number.isNaN(point.at))) return null;
  points[0].at = points[0].at || 0;
  if (points[points.length - 1].at === null) points[points.length - 1].at = 1;
  for (let i = 1; i < points.length; i++) {
    if (points[i].at !== null) { points[i].at = Math.max(points[i].at, points[i - 1].at); continue; }
    const next = points.findIndex((point, j) => j > i && point.at !== null);
    points[i].at = points[i - 1].at + (points[next].at - points[i - 1].at) / (next - i + 1);
  }
  return (x, y) => {
    const at = ((x - box.left - box.width / 2) * dx + (y - box.top - box.height / 2) * dy) / length + 0.5;
    const after = points.findIndex(point => point.at > at);
    if (after === 0) return points[0].colour;
    if (after < 0) return points[points.length - 1].colour;
    const [one, two] = [points[after - 1], points[after]], part = (at - one.at) / (two.at - one.at || 1);
    const mix = key => one.colour[key] + (two.colour[key] - one.colour[key]) * part;
    return new Color(mix('red'), mix('green'), mix('blue'), mix('alpha'));
  };
};

const told = new Set(), range = document.createRange();
const walker = document.createTreeWalker(document.body, 4);
while (walker.nextNode()) {
  const node = walker.currentNode, element = node.parentElement;
  if (!/[\p{L}\p{N}]{2}/u.test(node.data) || told.has(element) || element.closest('svg, script, style, noscript, option, [aria-hidden=true]')) continue;
  if (element.closest(':disabled, [aria-disabled=true]')) continue;
  let holder = element;
  while (holder && style(holder).backgroundImage === 'none' && /rgba\(.*, 0\)$/.test(style(holder).backgroundColor)) holder = holder.parentElement;
  if (!holder || !style(holder).backgroundImage.includes('gradient') || !visible(element)) continue;
  incompleteData.clear();
  if (getBackgroundColor(element, []) || incompleteData.get('bgColor') !== 'bgGradient') continue;
  const css = style(element), field = style(holder);
  const gradient = linear(field.backgroundImage);
  if (!gradient || css.textShadow !== 'none' || css.webkitTextFillColor !== css.color || field.webkitBackgroundClip === 'text') continue;
  let faint = false;
  for (let each = element; each; each = each.parentElement) faint = faint || Number(style(each).opacity) < 1 || style(each).filter !== 'none';
  if (faint) continue;
  const behind = field.backgroundColor;
  const below = /rgba/.test(behind) ? over(parse(behind), (holder.parentElement && getBackgroundColor(holder.parentElement, [])) || new Color(255, 255, 255, 1)) : parse(behind);
  const size = parseFloat(css.fontSize), needed = size >= 24 || (size >= 18.66 && Number(css.fontWeight) >= 700) ? 3 : 4.5;
  const text = parse(css.color);
  const contrast = colour => { const flat = over(colour, below); return getContrast(flat, over(text, flat)); };
  // Somewhere between two stops the contrast is never better than at both.
  let best = Math.max(...gradient.stops.map(stop => contrast(stop.colour)));
  const whole = field.backgroundSize === 'auto' && !holder.matches('html, body') && field.backgroundAttachment === 'scroll'
    && (field.display !== 'inline' || holder.getClientRects().length === 1);
  const paint = whole && best >= needed ? painter(gradient, holder.getBoundingClientRect()) : null;
  if (paint) {
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      for (let x = line.left; x + size <= line.right; x += size) {
        const here = [[x, line.top], [x + size, line.top], [x, line.bottom], [x + size, line.bottom]].map(point => contrast(paint(...point)));
        best = Math.min(best, Math.max(...here));
      }
    }
  }
  if (best >= needed - 0.1) continue;
  told.add(element);
  fail(element, {contrast: Math.floor(best * 10) / 10, needed});
}
