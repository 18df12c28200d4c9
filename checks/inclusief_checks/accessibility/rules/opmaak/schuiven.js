/*---
topic: layout
wcag: ["1.4.10"]
states: [narrow]
title:
  nl: Op een smal scherm moet u opzij schuiven.
  en: On a narrow screen you must scroll sideways.
why:
  nl: Wie sterk vergroot of een telefoon heeft, moet bij elke regel heen en weer.
  en: People who zoom in or use a phone must move back and forth for every line.
how:
  nl: Geef dit deel geen vaste breedte. Laat het passen op 320 pixels.
  en: Do not fix the width of this part. Let it fit in 320 pixels.
message:
  nl: Dit deel steekt {pixels} pixels uit op een scherm van 320 pixels.
  en: This part sticks out {pixels} pixels on a screen of 320 pixels.
fails:
  - '<main style="width: 600px"><p>Meld een kapotte lantaarnpaal.</p></main>'
  - '<p>Meldingenformulieropenbareruimtevoorbewonersenondernemersvandegemeente</p>'
  - '<table style="width: 700px"><tr><td>Menu</td><td>Meld een kapotte lantaarnpaal.</td></tr></table>'
passes:
  - '<div style="max-width: 600px"><p>Meld een kapotte lantaarnpaal.</p></div>'
  - '<div style="overflow: auto"><table style="width:
    700px"><tr><th>Afval</th></tr><tr><td>Rest</td></tr></table></div>'
  - '<div style="position: absolute; left: -900px; width: 400px">Menu</div>'
---*/
const root = document.documentElement, body = document.body, edge = window.innerWidth;
const held = element => /auto|scroll|hidden|clip/.test(style(element).overflowX);
// What the root or the body does not show, nobody can reach by scrolling: that is for the rule about cut off text.
const cut = element => /hidden|clip/.test(style(element).overflowX);
if (document.scrollingElement.scrollWidth <= edge + 1 || cut(root) || cut(body)) return;
const backwards = style(root).direction === 'rtl';
const out = box => Math.round(backwards ? -box.left : box.right - edge);
const PICTURE = 'img, svg, canvas, video, iframe, object, embed, math, pre, [role=grid], [role=treegrid], [role=application], [role=toolbar], [role=img]';
const twoWays = element => element.closest(PICTURE) || [...element.querySelectorAll('table')].concat(element.closest('table') || [])
  .some(table => table.querySelector('th') && out(table.getBoundingClientRect()) > 1);

// From the outside in: the first element that sticks out, and that is not carried out by its parent.
const found = [];
const range = document.createRange();
const seek = element => {
  for (const child of element.children) {
    if (child.matches('script, style, template, noscript, [hidden]')) continue;
    const css = style(child);
    if (css.display === 'none' || css.visibility === 'hidden') continue;
    const box = child.getBoundingClientRect();
    const more = out(box);
    if (more > 1 && box.width > 1 && box.height > 1) {
      found.push({element: child, more});
      continue;
    }
    if (css.display !== 'contents' && held(child)) continue;
    const texts = [...child.childNodes].filter(node => node.nodeType === 3 && clean(node.data));
    for (const text of texts) {
      range.selectNodeContents(text);
      const wide = Math.max(0, ...[...range.getClientRects()].map(out));
      if (wide > 1) { found.push({element: child, more: wide}); break; }
    }
    if (!found.length || found[found.length - 1].element !== child) seek(child);
  }
};
seek(body);
// A container is as wide as what it holds: name the part inside that is the cause.
const deepest = ({element, more}) => {
  for (;;) {
    const css = style(element);
    const fixed = [...element.children].filter(child => visible(child) && out(child.getBoundingClientRect()) >= more - 1);
    if (fixed.length !== 1 || css.position !== 'static' || fixed[0].matches('p, h1, h2, h3, span, a')) return element;
    element = fixed[0];
  }
};
found.sort((one, other) => other.more - one.more);
for (const {element, more} of found.slice(0, 3)) {
  const cause = deepest({element, more});
  if (!visible(cause)) continue;
  const text = shownText(cause);
  (twoWays(cause) || !text ? review : fail)(cause, {pixels: more});
}
