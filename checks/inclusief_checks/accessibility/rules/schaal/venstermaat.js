/*---
topic: zoom
wcag: ["1.4.4"]
states: [zoom]
title:
  nl: De tekst wordt niet groter als u vergroot.
  en: The text does not grow when you zoom in.
why:
  nl: Wie minder goed ziet, krijgt de letters niet groot genoeg.
  en: People with low vision cannot get the letters large enough.
how:
  nl: Geef letters een maat in rem. Gebruik niet alleen vw of vh.
  en: Size letters in rem. Do not use vw or vh alone.
message:
  nl: 'Deze letters hebben de maat {size}. Die volgt het venster, niet de lezer.'
  en: 'These letters have the size {size}. That follows the window, not the reader.'
fails:
  - '<p style="font-size: 1.5vw">Meld een kapotte lantaarnpaal.</p>'
  - '<style>html { font-size: 1.25vw }</style><p>Meld een kapotte lantaarnpaal.</p>'
passes:
  - '<p style="font-size: calc(1rem + 1vw)">Meld een kapotte lantaarnpaal.</p>'
  - '<p style="font-size: clamp(1rem, 2vw, 2rem)">Meld een kapotte lantaarnpaal.</p>'
  - '<style>p { font-size: 2vw } p { font-size: 1rem }</style><p>Meld een kapotte lantaarnpaal.</p>'
---*/
const SIZE = /^\s*([\d.]+)(s|l|d)?(vw|vh|vi|vb|vmin|vmax)\s*$/;
const {innerWidth, innerHeight} = window;
const PER = {vw: innerWidth, vi: innerWidth, vh: innerHeight, vb: innerHeight,
             vmin: Math.min(innerWidth, innerHeight), vmax: Math.max(innerWidth, innerHeight)};
const sized = styleRules().filter(({applies, css}) => applies && SIZE.test(css.fontSize)).map(({css, selector}) => [css.fontSize, selector]);
for (const element of document.querySelectorAll('[style*=font]')) {
  if (SIZE.test(element.style.fontSize)) sized.push([element.style.fontSize, element]);
}
const told = [];
for (const [size, where] of sized) {
  let found = [where];
  if (typeof where === 'string') try { found = all(where); } catch (error) { continue; }
  const [, number, , unit] = SIZE.exec(size);
  const pixels = Number(number) * PER[unit] / 100;
  for (const element of found) {
    // Another declaration may win.
    if (Math.abs(parseFloat(style(element).fontSize) - pixels) > 0.1 || told.some(each => each.contains(element))) continue;
    const text = element === document.documentElement ? document.body : element;
    if (element.closest('head, svg, [aria-hidden=true]') || !visible(text) || !/\p{L}/u.test(shownText(text))) continue;
    // A root in vw moves only what is sized in rem or not at all.
    if (element === document.documentElement && Math.abs(parseFloat(style(document.body).fontSize) - pixels) > 0.1) continue;
    told.push(element);
    fail(element, {size});
  }
}
