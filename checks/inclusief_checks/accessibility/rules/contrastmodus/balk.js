/*---
topic: colour
wcag: ["1.4.11"]
severity: warning
states: [forced]
title:
  nl: Een balk of schakelaar verdwijnt met hoog contrast.
  en: A bar or switch disappears in high contrast mode.
why:
  nl: Wie eigen kleuren kiest, ziet niet hoever het is of wat aan staat.
  en: People who choose their own colours do not see how far it is, or what is on.
how:
  nl: Geef de balk een rand. Randen blijven altijd zichtbaar.
  en: Give the bar a border. Borders always stay in sight.
fails:
  - '<div role="progressbar" aria-label="Bezig" aria-valuenow="40" style="width: 200px; height: 10px; background:
    #ddd"><div
    style="width: 40%; height: 10px; background: #036"></div></div>'
  - '<button type="button" role="switch" aria-checked="true" aria-label="Meldingen" style="border: 0; width: 40px;
    height: 20px; background: #036"><span
    style="display: block; width: 16px; height: 16px; background: #fff"></span></button>'
passes:
  - '<div role="progressbar" aria-label="Bezig" aria-valuenow="40" style="width: 200px; border: 1px solid #036"><div
    style="width: 40%;
    border-bottom: 10px solid #036"></div></div>'
  - '<div role="progressbar" aria-label="Bezig" aria-valuenow="40">40 procent</div>'
  - '<progress value="40" max="100" aria-label="Bezig"></progress>'
---*/
for (const element of all('[role=progressbar], [role=switch], [role=slider], [role=meter], [role=scrollbar]')) {
  if (!element.matches(':not(progress, meter, input)') || shownText(element) || element.querySelector('svg, img, canvas, input') || !visible(element)) continue;
  const parts = [element, ...element.querySelectorAll('*')];
  const stays = parts.some(part => [null, '::before', '::after'].some(pseudo => {
    const css = style(part, pseudo);
    if (pseudo && css.content === 'none') return false;
    return ['Top', 'Right', 'Bottom', 'Left'].some(side => parseFloat(css[`border${side}Width`]) > 0 && css[`border${side}Style`] !== 'none')
      || (css.outlineStyle !== 'none' && parseFloat(css.outlineWidth) > 0) || css.forcedColorAdjust === 'none' || /url/.test(css.backgroundImage)
      || (css.appearance !== 'none' && css.appearance !== 'auto');
  }));
  if (!stays) review(element);
}
