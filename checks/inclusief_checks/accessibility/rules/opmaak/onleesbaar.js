/*---
topic: typography
wcag: ["1.4.8", "1.4.3"]
severity: warning
title:
  nl: Een tekst heeft een vorm die slecht leest.
  en: A text has a shape that is hard to read.
why:
  nl: Schaduw, een rand om de letters of een gedraaide regel maakt letters lastig te herkennen.
  en: A shadow, an outline or a turned line makes letters hard to recognise.
how:
  nl: Geef lopende tekst gewone letters, rechtop en zonder effecten.
  en: Give running text ordinary letters, upright and without effects.
fails:
  - '<p style="text-shadow:3px 3px 2px #555">Zet het oude papier voor acht uur in de ochtend aan de straat.</p>'
  - <p style="transform:rotate(180deg)">Put your old paper in the street.</p>
  - <p style="writing-mode:vertical-rl">Put your old paper in the street.</p>
  - <p style="font-variant:small-caps">Zet het oude papier voor acht uur in de ochtend aan de straat, en niet later op de dag.</p>
passes:
  - '<h2 style="text-shadow:1px 1px 2px #555">Welkom</h2>'
  - <p>Zet het oude papier voor acht uur in de ochtend aan de straat.</p>
---*/
const turned = transform => {
  const parts = /^matrix\(([^)]*)\)/.exec(transform);
  if (!parts) return false;
  const [a, b, c, d] = parts[1].split(',').map(Number);
  return Math.abs(Math.atan2(b, a)) > 0.35 || a * d - b * c < 0;
};
for (const element of all('p, li, dd, td, th, h1, h2, h3, blockquote, div, span')) {
  const own = clean([...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join(' '));
  if (own.length < 12 || !/\p{L}{3}/u.test(own) || element.closest('svg, button, [aria-hidden=true], pre, code')) continue;
  const css = style(element), long = own.length >= 40;
  const shadow = css.textShadow !== 'none' && /^(?!rgba\([^)]*, 0\))/.test(css.textShadow) && (css.textShadow.match(/-?[\d.]+px/g) || []).some(size => Math.abs(parseFloat(size)) >= 2);
  const outline = parseFloat(css.webkitTextStrokeWidth) >= 1;
  const upright = css.writingMode.startsWith('horizontal') || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Mongolian}]/u.test(own);
  const found = (long && (shadow || outline || css.fontVariantCaps === 'small-caps')) || !upright || turned(css.transform);
  if (!found || !visible(element)) continue;
  // Text on a picture needs a shadow to stand out.
  if (shadow && [element, element.parentElement, element.parentElement.parentElement].some(each => each && style(each).backgroundImage !== 'none')) continue;
  review(element);
  break;
}
