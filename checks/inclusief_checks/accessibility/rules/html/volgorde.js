/*---
topic: content
wcag: ["1.3.2", "2.4.3"]
title:
  nl: CSS zet stukken tekst in een andere volgorde.
  en: CSS puts pieces of text in another order.
why:
  nl: Een voorleesprogramma volgt de HTML, niet wat u ziet. De volgorde kan dan niet kloppen.
  en: A screen reader follows the HTML, not what you see. The order may be wrong.
how:
  nl: Zet de stukken in de HTML in de volgorde waarin u ze leest.
  en: Put the pieces in the HTML in the order in which they are read.
fails:
  - <div style="display:flex"><p style="order:2">Eerst dit.</p><p style="order:1">Dan dat.</p></div>
  - <div style="display:flex;flex-direction:column-reverse"><p>Stap 2</p><p>Stap 1</p></div>
  - <div style="position:relative;height:100px"><p style="position:absolute;top:60px">Second</p><p style="position:absolute;top:0">First</p></div>
  - <div style="display:grid"><p style="grid-row:2">Eerst dit.</p><p style="grid-row:1">Dan dat.</p></div>
passes:
  - <div style="display:flex"><p>Eerst dit.</p><p>Dan dat.</p></div>
---*/
const told = element => clean(element.textContent) || element.querySelector('img[alt]:not([alt=""]), input');
for (const holder of all(
  'div, ul, ol, section, main, article, form, nav, header, footer, body, p, table, tr, fieldset',
)) {
  if (holder.childElementCount < 2) continue;
  const {display, flexDirection} = style(holder),
    children = [...holder.children].filter(told);
  if (children.length < 2) continue;
  const boxed = /flex|grid/.test(display);
  const shift =
    boxed &&
    ((/flex/.test(display) && /reverse$/.test(flexDirection)) ||
      new Set(children.map(child => style(child).order)).size > 1);
  const placed =
    /grid/.test(display) &&
    children.some(child => style(child).gridRowStart !== 'auto' && style(child).gridRowStart !== 'span 1');
  const moved = boxed
    ? []
    : children.filter(child => style(child).position === 'absolute' && clean(child.textContent));
  const mixed = moved.length === 1 && clean(moved[0].textContent).length > 20 && !moved[0].matches('a, button, span');
  if (!shift && !placed && !mixed && moved.length < 2) continue;
  const seen = children
    .filter(child => visible(child) && exposed(child) && (shift || placed || mixed || moved.includes(child)))
    .map(child => child.getBoundingClientRect())
    .filter(box => box.width > 1 && box.height > 1);
  // A later piece that wholly stands above an earlier one, or before it on the same line.
  const rtl = style(holder).direction === 'rtl';
  const swapped = seen.some(
    (box, index) =>
      index &&
      (box.bottom <= seen[index - 1].top + 1 ||
        (!placed &&
          Math.abs(box.top - seen[index - 1].top) < 5 &&
          (rtl ? box.left >= seen[index - 1].right - 1 : box.right <= seen[index - 1].left + 1))),
  );
  if (swapped) review(holder);
}
