/*---
topic: layout
wcag: ["1.4.10", "2.4.11"]
states: [narrow, zoom]
title:
  nl: Een balk die blijft staan, bedekt de helft van het scherm.
  en: A bar that stays in place covers half of the screen.
why:
  nl: Wie vergroot, houdt te weinig ruimte over om te lezen.
  en: People who zoom in have too little room left to read.
how:
  nl: Laat de balk meeschuiven op een klein scherm. Of maak de balk lager.
  en: Let the bar scroll along on a small screen, or make it lower.
message:
  nl: Balken die blijven staan, bedekken {percent} procent van het scherm.
  en: Bars that stay in place cover {percent} percent of the screen.
fails:
  - '<header style="position: fixed; top: 0; left: 0; right: 0; height: 450px; background: #fff">Gemeente</header><p
    style="height: 3000px">Tekst</p>'
passes:
  - '<header style="position: fixed; top: 0; left: 0; right: 0; height: 60px; background: #fff">Gemeente</header><p
    style="height: 3000px">Tekst</p>'
---*/
const {innerWidth: width, innerHeight: height} = window;
if (document.scrollingElement.scrollHeight <= height + 50) return;
const bars = [];
for (const element of document.body.querySelectorAll('*')) {
  const css = style(element);
  if (css.position !== 'fixed' && css.position !== 'sticky') continue;
  if (css.visibility !== 'visible' || css.pointerEvents === 'none' || Number(css.opacity) < 0.1) continue;
  if (css.position === 'sticky' && (css.top === 'auto' && css.bottom === 'auto' || element.getBoundingClientRect().top > height / 2 && css.bottom === 'auto')) continue;
  if (css.position === 'sticky' && element.closest('table')) continue;
  const box = element.getBoundingClientRect();
  const wide = Math.min(box.right, width) - Math.max(box.left, 0), high = Math.min(box.bottom, height) - Math.max(box.top, 0);
  if (wide < width * 0.7 || high < 5 || bars.some(bar => bar.element.contains(element)) || !visible(element)) continue;
  // A window over the whole page is closed before reading.
  if (element.closest('dialog, [role=dialog], [role=alertdialog], [aria-modal=true]')) continue;
  bars.push({element, high});
}
const covered = bars.reduce((sum, bar) => sum + bar.high, 0) / height;
if (covered > 0.5) review(bars.sort((one, other) => other.high - one.high)[0].element, {percent: Math.round(100 * Math.min(1, covered))});
