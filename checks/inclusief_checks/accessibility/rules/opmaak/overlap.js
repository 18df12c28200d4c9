/*---
topic: layout
wcag: ["1.4.4", "1.4.10", "1.4.12"]
states: [narrow, zoom, spacing]
title:
  nl: Teksten staan over elkaar heen.
  en: Texts lie on top of each other.
why:
  nl: Wie vergroot of meer ruimte wil, kan beide teksten niet lezen.
  en: People who zoom in or add space can read neither text.
how:
  nl: Geef vakken geen vaste hoogte of plek. Laat tekst de rest wegduwen.
  en: Do not fix the height or place of a box. Let text push the rest away.
message:
  nl: 'Deze tekst staat over "{text}".'
  en: 'This text lies on top of "{text}".'
fails:
  - '<div style="height: 1.2em">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen
    binnen drie dagen kijken
    wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook wanneer wij dat gaan doen
    in jouw buurt.</div>
    <div>Bel ons op 14 010. Dat kan elke dag, ook in het weekend.</div>'
  - '<p style="position: relative; height: 3em">Meld een lantaarnpaal <span style="position: absolute; left: 20px;
    top: 0">Bel ons nu</span></p>'
passes:
  - '<p>Meld een kapotte lantaarnpaal.</p><p style="line-height: 1">Bel ons op 14 010. Dat kan elke dag, ook in het
    weekend, en ook
    als het regent of als het donker is.</p>'
  - '<div style="height: 1em; overflow: hidden">Meld een<br>kapotte<br>lantaarnpaal</div><p>Bel ons.</p>'
  - '<p>Water is H<sub>2</sub>O en dit<sup>2</sup> ook.</p><p>Volgende</p>'
---*/
const cut = new Map(), known = new Map();
const css = element => known.get(element) || known.set(element, style(element)).get(element);
const CLEAR = /^rgba\(.*, 0\)$|transparent/;
const EVERYTHING = [-Infinity, -Infinity, Infinity, Infinity];
// What the ancestors of an element leave in sight, as [left, top, right, bottom].
const sight = element => {
  if (!element || element === document.body || element === document.documentElement) return EVERYTHING;
  if (cut.has(element)) return cut.get(element);
  const {position, overflowX, overflowY} = css(element);
  const next = position === 'fixed' ? null : position === 'absolute' ? element.offsetParent : element.parentElement;
  let [left, top, right, bottom] = sight(next);
  const box = element.getBoundingClientRect();
  if (overflowX !== 'visible') { left = Math.max(left, box.left); right = Math.min(right, box.right); }
  if (overflowY !== 'visible') { top = Math.max(top, box.top); bottom = Math.min(bottom, box.bottom); }
  cut.set(element, [left, top, right, bottom]);
  return cut.get(element);
};
const apart = new Map();
// Text that floats above the page on purpose, or that turns and fades, is no overlap.
const floats = element => {
  if (!element || element === document.documentElement) return false;
  if (!apart.has(element)) {
    const {position, backfaceVisibility, transformStyle, opacity, clipPath, filter} = css(element);
    apart.set(element, /fixed|sticky/.test(position) || backfaceVisibility === 'hidden' || transformStyle === 'preserve-3d'
      || Number(opacity) < 0.1 || clipPath !== 'none' || filter.includes('opacity(0') || floats(element.parentElement));
  }
  return apart.get(element);
};
const filled = element => {
  const {backgroundColor, backgroundImage} = css(element);
  return backgroundImage !== 'none' || !CLEAR.test(backgroundColor);
};
const blockOf = element => {
  while (element.parentElement && css(element).display.startsWith('inline') && css(element).position === 'static') element = element.parentElement;
  return element;
};

const lines = [], range = document.createRange();
const walker = document.createTreeWalker(document.body, 4);
while (walker.nextNode()) {
  const parent = walker.currentNode.parentElement;
  if (!clean(walker.currentNode.data) || parent.closest('script, style, noscript, option, textarea, svg, sup, sub, rt, [aria-hidden=true]')) continue;
  if (!visible(parent) || floats(parent) || css(parent).visibility !== 'visible') continue;
  const {color, fontSize} = css(parent);
  if (CLEAR.test(color) || parseFloat(fontSize) < 5) continue;
  const [left, top, right, bottom] = sight(parent), block = blockOf(parent);
  range.selectNodeContents(walker.currentNode);
  for (const line of range.getClientRects()) {
    // The box of a line is higher than its letters.
    const spare = (line.height - 0.75 * parseFloat(fontSize)) / 2;
    const box = {left: Math.max(line.left, left), right: Math.min(line.right, right), top: Math.max(line.top + spare, top),
                 bottom: Math.min(line.bottom - spare, bottom), parent, block, text: walker.currentNode.data};
    if (box.right - box.left > 3 && box.bottom - box.top > 3 && box.right > 0 && box.bottom > -window.scrollY) lines.push(box);
  }
}
lines.sort((one, other) => one.top - other.top);
const told = new Set();
let open = [];
for (const line of lines) {
  open = open.filter(each => each.bottom > line.top);
  for (const other of open) {
    if (other.block === line.block) continue;
    const wide = Math.min(line.right, other.right) - Math.max(line.left, other.left);
    const high = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top);
    if (wide < 4 || high < 0.35 * Math.min(line.bottom - line.top, other.bottom - other.top)) continue;
    const [lower, upper] = line.block.compareDocumentPosition(other.block) & 4 ? [line, other] : [other, line];
    if (told.has(upper.block) || told.has(lower.block)) continue;
    told.add(upper.block).add(lower.block);
    // Something that lies on top, with a surface of its own, may be meant so and can perhaps be closed.
    let meant = false;
    for (const [start, rest] of [[upper.block, lower.block], [lower.block, upper.block]]) {
      let lifted = false, solid = false;
      for (let element = start; element && !element.contains(rest); element = element.parentElement) {
        lifted = lifted || css(element).position !== 'static' || css(element).transform !== 'none';
        solid = solid || filled(element);
      }
      meant = meant || (lifted && solid);
    }
    (meant ? review : fail)(upper.parent, {text: clean(lower.text).slice(0, 60)});
  }
  open.push(line);
}
