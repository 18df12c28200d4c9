/*---
topic: layout
wcag: ["1.4.10", "1.4.12"]
states: [narrow, spacing]
title:
  nl: Tekst valt weg op een smal scherm of met meer ruimte.
  en: Text is cut off on a narrow screen or with more space.
why:
  nl: Wie vergroot of meer ruimte tussen letters wil, mist een deel van de tekst.
  en: People who zoom in or add space between letters miss part of the text.
how:
  nl: Geef het vak geen vaste hoogte of breedte. Laat het meegroeien met de tekst.
  en: Do not fix the height or width of the box. Let it grow with its text.
message:
  nl: 'Een deel van deze tekst valt weg: "{text}".'
  en: 'Part of this text is cut off: "{text}".'
fails:
  - '<div style="overflow: hidden; height: 1.5em">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle
    afvalbak.
    Wij komen binnen drie dagen kijken wat er aan de hand is in jouw straat.</div>'
  - '<div style="overflow: hidden; white-space: nowrap; width: 26em; font: 16px monospace">Meld hier een kapotte
    lantaarnpaal direct</div>'
passes:
  - '<div style="overflow: hidden; width: 12em">Meld een kapotte lantaarnpaal</div>'
  - '<div style="overflow: auto; height: 2em; width: 100px">Meld een kapotte lantaarnpaal</div>'
  - '<span style="position: absolute; width: 1px; height: 1px; overflow: hidden">Alleen voor wie luistert</span>'
---*/
const CUT = /hidden|clip/, LOST = 0.3;
const facts = new Map();
const look = element => {
  if (!facts.has(element)) {
    const css = style(element), box = element.getBoundingClientRect();
    const [left, top] = [box.left + element.clientLeft, box.top + element.clientTop];
    facts.set(element, {css, box, left, top, right: left + element.clientWidth, bottom: top + element.clientHeight});
  }
  return facts.get(element);
};
const root = document.documentElement;
const sideways = CUT.test(look(root).css.overflowX) || CUT.test(look(document.body).css.overflowX);

// The element that hides a part of these lines of text, if a part of them is left in sight.
const cutter = (lines, start) => {
  let across = true, down = true, part = lines, guilty = null;
  for (let element = start; element && element !== document.body && element !== root;) {
    const {css, box, left, top, right, bottom} = look(element);
    const inline = css.display === 'inline' || css.display === 'contents';
    if (!inline && across && CUT.test(css.overflowX)) {
      const shrunk = part.map(line => ({...line, left: Math.max(line.left, left), right: Math.min(line.right, right)}));
      const lost = shrunk.some((line, i) => line.bottom > line.top && part[i].right - part[i].left - Math.max(0, line.right - line.left) > line.em / 2);
      if (lost && !(css.whiteSpace.includes('nowrap') && css.textOverflow !== 'clip')) guilty = guilty || element;
      part = shrunk;
    }
    if (!inline && down && CUT.test(css.overflowY)) {
      const shrunk = part.map(line => ({...line, top: Math.max(line.top, top), bottom: Math.min(line.bottom, bottom)}));
      const lost = shrunk.some((line, i) => {
        const height = part[i].bottom - part[i].top;
        return line.right > line.left && height > 0 && (height - Math.max(0, line.bottom - line.top)) / height > LOST;
      });
      const lineHeight = parseFloat(css.lineHeight) || 1.2 * parseFloat(css.fontSize);
      if (lost && lineHeight < (css.overflowY === 'clip' ? element.clientHeight : box.height)) guilty = guilty || element;
      part = shrunk;
    }
    across = across && !/auto|scroll/.test(css.overflowX);
    down = down && !/auto|scroll/.test(css.overflowY);
    if (!across && !down) break;
    if (css.position === 'fixed') return null;
    element = css.position === 'absolute' ? element.offsetParent : element.assignedSlot || element.parentElement
      || (element.getRootNode().host || null);
  }
  if (across && sideways) {
    if (part.some(line => line.left < window.innerWidth && line.right > window.innerWidth + line.em / 2)) guilty = guilty || start;
    part = part.map(line => ({...line, right: Math.min(line.right, window.innerWidth)}));
  }
  return guilty && part.some(line => line.right - line.left > 2 && line.bottom - line.top > 2) ? guilty : null;
};
// The rest can be reached: by a button, or the text is a slide that moves.
const MOVES = /carousel|slider|swiper|slick|splide|marquee|ticker/i, MORE = /meer|more|toon|show|uitklap|expand|mehr|plus/i;
const reachable = element => element.closest('[title]') || element.closest('[class*=lide], [class*=arousel], [class*=wiper], [class*=lick]')
  || MOVES.test(element.className) || !['none', ''].includes(look(element).css.webkitLineClamp || 'none')
  || [...(element.parentElement || element).querySelectorAll('button, [role=button], summary, a')].some(each => MORE.test(each.textContent));

const told = new Set(), range = document.createRange();
const walker = document.createTreeWalker(document.body, 4);
while (walker.nextNode()) {
  const node = walker.currentNode, parent = node.parentElement;
  if (!clean(node.data) || !parent || parent.namespaceURI !== root.namespaceURI) continue;
  if (parent.closest('[aria-hidden=true], script, style, noscript, option, textarea, template') || !visible(parent)) continue;
  range.selectNodeContents(node);
  const em = parseFloat(look(parent).css.fontSize);
  const lines = [...range.getClientRects()].filter(line => line.width > 1).map(({left, right, top, bottom}) => ({left, right, top, bottom, em}));
  const guilty = lines.length ? cutter(lines, parent) : null;
  if (!guilty || told.has(guilty)) continue;
  told.add(guilty);
  (reachable(guilty) ? review : fail)(guilty, {text: clean(node.data).slice(0, 80)});
}
