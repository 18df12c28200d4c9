/*---
topic: colour
wcag: ["1.4.11"]
severity: warning
states: [forced]
title:
  nl: Een icoon verdwijnt met hoog contrast.
  en: An icon disappears in high contrast mode.
why:
  nl: Wie eigen kleuren kiest, ziet een lege knop.
  en: People who choose their own colours see an empty control.
how:
  nl: Geef het icoon in "forced-colors" de kleur "ButtonText" of "LinkText".
  en: Give the icon the colour "ButtonText" or "LinkText" in "forced-colors".
fails:
  - '<button type="button" aria-label="Zoek"><span style="display: block; width: 20px; height: 20px; background: #036;
    mask-image:
    linear-gradient(#000, #000)"></span></button>'
  - '<a href="/zoek" aria-label="Zoek"><span style="display: block; width: 20px; height: 20px; background:
    linear-gradient(#036, #069)"></span></a>'
passes:
  - '<button type="button" aria-label="Zoek"><svg width="20" height="20" fill="currentColor"><path d="M2
    2h20v20H2z"/></svg></button>'
  - '<button type="button"><span style="display: inline-block; width: 20px; height: 20px; background: #036; mask-image:
    linear-gradient(#000, #000)"></span> Zoek</button>'
  - '<button type="button" aria-label="Zoek"><span style="display: block; width: 20px; height: 20px; background:
    ButtonText;
    forced-color-adjust: none; mask-image: linear-gradient(#000, #000)"></span></button>'
---*/
const told = new Set();
for (const control of all('a[href], button, summary, [role=button], [role=link], [role=tab], label[for]')) {
  if (shownText(control) || control.closest('[aria-hidden=true]') || control.querySelector('svg, img, picture, canvas, video, input, iframe')) continue;
  if (!visible(control)) continue;
  let vanishing = false, rest = false;
  for (const holder of [control, ...control.querySelectorAll('*')]) {
    for (const pseudo of [null, '::before', '::after']) {
      const css = style(holder, pseudo);
      if (pseudo && (css.content === 'none' || css.display === 'none')) continue;
      if (pseudo && /^"\s*[^"\s]|url/.test(css.content)) rest = true;
      if (/url/.test(css.backgroundImage)) rest = true;
      // The border of the control itself is no icon.
      if ((holder !== control || pseudo) && parseFloat(css.borderTopWidth) > 0 && css.borderTopStyle !== 'none') rest = true;
      const masked = css.maskImage !== 'none' && css.maskImage !== '' || css.webkitMaskImage && css.webkitMaskImage !== 'none';
      if (css.forcedColorAdjust === 'none' || css.forcedColorAdjust === 'preserve-parent-color') { rest = rest || masked; continue; }
      // A gradient is not drawn in this mode; a mask shows a surface that has the colour of the page.
      if (masked) vanishing = true;
    }
    for (const sheet of [holder.style.background, holder.style.backgroundImage]) if (/gradient/.test(sheet) && holder !== control) vanishing = true;
  }
  const kind = control.className;
  if (!vanishing || rest || (kind && told.has(kind))) continue;
  told.add(kind);
  fail(control);
}
