/*---
topic: images
wcag: ["1.1.1", "4.1.2"]
title:
  nl: Een icoon is een letter uit een speciaal lettertype.
  en: An icon is a character of a special font.
why:
  nl: Een schermlezer leest niets of iets vreemds voor. Met een eigen lettertype is het icoon weg.
  en: A screen reader reads nothing, or something strange. With another font the icon is gone.
how:
  nl: Verberg het icoon met `aria-hidden="true"`. Zet er een woord bij.
  en: Hide the icon with `aria-hidden="true"`, and add a word.
fails:
  - <button>&#xE001;</button>
  - <p>&#xF0C9; Menu</p>
  - <span class="material-icons">home</span>
  - <style>.ja::before{content:"\f00c"}</style><table><tr><td>Gratis</td><td><i class="ja"></i></td></tr></table>
passes:
  - <style>.ja::before{content:"\f00c"}</style><table><tr><td>Gratis</td><td><i class="ja" aria-hidden="true"></i> Ja</td></tr></table>
  - <style>.ja::before{content:"\f00c"}</style><p><i class="ja"></i> Gratis</p>
  - <button aria-label="Menu">&#xE001;</button>
  - <p><span aria-hidden="true">&#xF0C9;</span> Menu</p>
  - <span class="material-icons" aria-hidden="true">home</span>
---*/
const PRIVATE = /[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFD}]/u;
const ONLY = /^[\s\uE000-\uF8FF\u{F0000}-\u{10FFFD}]+$/u;
const controls = new Set();
const walker = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  if (!PRIVATE.test(node.data)) continue;
  const holder = node.parentElement;
  if (/^(script|style|template|noscript)$/i.test(holder.nodeName) || !exposed(holder) || !visible(holder)) continue;
  const control = holder.closest('a[href], button, [role=button], [role=link], input');
  if (!control) { review(holder); continue; }
  if (controls.has(control)) continue;
  controls.add(control);
  // The name is nothing but signs that no language has.
  if (ONLY.test(name(control))) fail(control);
}
// These fonts draw a word as an icon. The word is read out.
for (const icon of all('.material-icons, .material-icons-outlined, .material-symbols-outlined, .material-symbols-rounded, .material-symbols-sharp')) {
  if (clean(icon.textContent) && exposed(icon) && visible(icon) && !icon.getAttribute('aria-label')) review(icon);
}
// An empty element gets its icon from the style. Alone in a cell or an item, the icon tells something.
for (const icon of all('td > i, td > span, li > i, li > span, dd > i, dd > span, p > i, p > span, div > i, div > span')) {
  if (icon.firstElementChild || clean(icon.textContent) || clean(icon.parentElement.textContent) || icon.parentElement.querySelector('img, input, svg')) continue;
  if (icon.closest('a, button, [role=button], [role=img], [aria-hidden=true], label') || icon.title || icon.getAttribute('aria-label')) continue;
  if (PRIVATE.test(style(icon, '::before').content) && visible(icon)) review(icon);
}
