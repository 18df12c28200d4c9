/*---
topic: zoom
wcag: ["1.4.4"]
title:
  nl: Een vak groeit niet mee als de letters groter worden.
  en: A box does not grow when the letters become larger.
why:
  nl: Wie de letters twee keer zo groot zet, kan de tekst niet meer goed lezen.
  en: People who make the letters twice as large can no longer read the text well.
how:
  nl: Geef het vak geen vaste hoogte. Gebruik `min-height`, of niets.
  en: Do not fix the height of the box. Use `min-height`, or nothing.
message:
  nl: 'De tekst past niet meer: "{text}".'
  en: 'The text no longer fits: "{text}".'
fails:
  - '<div style="height: 60px; width: 400px; border: 1px solid">Meld een kapotte lantaarnpaal of een losse stoeptegel. Wij komen binnen drie dagen kijken.</div><p>Dat kost niets.</p>'
  - '<div style="height: 24px; width: 400px; overflow: hidden; font-size: 16px; line-height: 24px">Meld een kapotte lantaarnpaal bij ons</div>'
passes:
  - '<div style="width: 400px; border: 1px solid">Meld een kapotte lantaarnpaal of een losse stoeptegel. Wij komen binnen drie dagen kijken.</div><p>Dat kost niets.</p>'
  - '<div style="height: 400px; width: 400px; border: 1px solid">Meld een kapotte lantaarnpaal. Wij komen snel.</div><p>Dat kost niets.</p>'
  - '<div style="height: 60px; width: 400px; overflow: auto">Meld een kapotte lantaarnpaal of een losse stoeptegel. Wij komen binnen drie dagen kijken.</div><p>Dat kost niets.</p>'
---*/
// Boxes with a height of their own. Only these are worth the trouble of making all letters larger.
const ENDS = /auto|scroll/;
const fixed = [];
const selectors = styleRules().filter(({applies, css}) => applies && /^[\d.]+(px|pt|cm|vh)$/.test(css.height || css.maxHeight || ''))
  .map(({selector}) => selector);
const sized = new Set([...document.querySelectorAll('[style*=height]')].filter(element => /px|pt|cm|vh/.test(element.style.height || element.style.maxHeight || '')));
for (const selector of selectors) {
  try { all(selector).forEach(element => sized.add(element)); } catch (error) { /* A selector of another kind. */ }
}
for (const element of sized) {
  if (element.closest('header, footer, nav, [role=banner], [role=navigation], [role=contentinfo], svg, pre, code, [aria-hidden=true], dialog')) continue;
  if (element.matches('html, body, input, select, textarea, img, video, canvas, iframe, hr') || !visible(element)) continue;
  const css = style(element), text = shownText(element);
  if (text.length < 20 || css.display === 'inline' || ENDS.test(css.overflowY) || css.position === 'fixed') continue;
  if (element.scrollHeight > element.clientHeight + 4 || !element.clientHeight || element.clientHeight > 1000) continue;
  fixed.push(element);
  if (fixed.length > 40) break;
}
if (!fixed.length) return;
// Twice as large, line height included, and back again before anybody sees it.
const letters = new Map();
for (const box of fixed) {
  for (const element of [box, ...box.querySelectorAll('*')]) {
    if (letters.size > 400 || letters.has(element) || !element.style) continue;
    const css = style(element);
    letters.set(element, {size: parseFloat(css.fontSize) * 2, line: css.lineHeight === 'normal' ? '' : `${parseFloat(css.lineHeight) * 2}px`, was: element.getAttribute('style')});
  }
}
const spills = [];
try {
  for (const [element, {size, line}] of letters) {
    element.style.setProperty('font-size', `${size}px`, 'important');
    if (line) element.style.setProperty('line-height', line, 'important');
  }
  for (const box of fixed) if (box.scrollHeight > box.clientHeight * 1.2 + 4) spills.push(box);
} finally {
  for (const [element, {was}] of letters) {
    if (was === null) element.removeAttribute('style');
    else element.setAttribute('style', was);
  }
}
for (const box of spills.filter(one => !spills.some(other => other !== one && other.contains(one))).slice(0, 3)) {
  review(box, {text: shownText(box).slice(0, 80)});
}
