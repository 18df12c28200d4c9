/*---
topic: keyboard
wcag: ["2.1.1", "1.4.13"]
title:
  nl: Iets verschijnt alleen als u er met de muis op staat.
  en: Something appears only when the mouse is over it.
why:
  nl: Met een toetsenbord of op een telefoon ziet u het nooit.
  en: With a keyboard or on a phone it never shows.
how:
  nl: Laat het ook bij focus zien, met `:focus-within` of `onfocus`. Of gebruik een knop.
  en: Show it on focus as well, with `:focus-within` or `onfocus`, or use a button.
fails:
  - <span onmouseover="document.getElementById('t').style.display = 'block'">Uitleg</span><p id="t" style="display:none">Tekst</p>
  - <a href="/" onmouseover="showMenu()">Menu</a>
  - <style>.sub{display:none} .top:hover .sub{display:block}</style><ul><li class="top"><a href="/">Menu</a><ul class="sub"><li><a href="/a">A</a></li></ul></li></ul>
passes:
  - <a href="/" onmouseover="this.style.color = 'red'">Menu</a>
  - <a href="/" onmouseover="showMenu()" onfocus="showMenu()">Menu</a>
  - <style>.sub{display:none} .top:hover .sub, .top:focus-within .sub{display:block}</style><div class="top"><a href="/">Menu</a><div class="sub"><a href="/a">A</a></div></div>
---*/
const OVER = ['onmouseover', 'onmouseenter', 'onmousemove'];
const LOOKS = /^(?:\s*(?:return\s*(?:true|false)|(?:window\.)?status\s*=[^;]*|this\.(?:style\.(?!display|visibility)\w+\s*=[^;=]+|className\s*=[^;=]+|src\s*=[^;=]+|classList\.\w+\([^)]*\)))\s*;?)*\s*$/;
const SHOWS = /(?:getElementById|querySelector)\([^)]*\)[^;]*\.(?:style\.(?:display|visibility|opacity)|hidden|classList|innerHTML|textContent|showPopover|show)|^\s*(?:show|open|toon|display)\w*\(/i;
for (const element of all(OVER.map(key => `[${key}]`).join(', '))) {
  const text = OVER.map(key => element.getAttribute(key) || '').filter(Boolean).join(';');
  if (LOOKS.test(text) || !visible(element)) continue;
  const other = ['onfocus', 'onfocusin', 'onclick', 'onkeydown', 'onkeyup'].some(key => element.hasAttribute(key) || element.querySelector(`[${key}]`));
  if (!other) (SHOWS.test(text) ? fail : review)(element);
}
// What the style sheet shows on hover, and not on focus.
const shown = new Map(), focused = new Set();
for (const {selector: list, css} of styleRules()) {
  if (!/:(?:hover|focus)/.test(list)) continue;
  const shows = (css.display && css.display !== 'none') || css.visibility === 'visible' || Number(css.opacity) > 0.5 || /^scale\(1/.test(css.transform);
  if (!shows) continue;
  for (const selector of selectorsIn(list)) {
    const parts = /^(.*):hover(.*)$/.exec(selector);
    // Only what is inside or next to the place of the mouse is opened by it.
    if (parts && /[\s>+~]/.test(parts[2]) && !/::/.test(parts[2])) shown.set(selector.replace(/:hover/g, ''), selector);
    if (/:focus/.test(selector)) focused.add(selector.replace(/:focus(?:-within|-visible)?/g, ''));
  }
}
let count = 0;
for (const [plain, selector] of shown) {
  if (focused.has(plain) || count > 2) continue;
  let target = null;
  try { target = document.querySelector(plain); } catch { continue; }
  if (!target || !/[\p{L}\p{N}]/u.test(target.textContent) || visible(target)) continue;
  // Another rule for the same element may show it on focus.
  if ([...focused].some(one => { try { return target.matches(one); } catch { return false; } })) continue;
  count += 1;
  review(target, {selector});
}
