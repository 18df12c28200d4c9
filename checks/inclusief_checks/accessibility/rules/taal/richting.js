/*---
topic: language
wcag: ["1.3.2"]
title:
  nl: Arabische of Hebreeuwse tekst loopt in de verkeerde richting.
  en: Arabic or Hebrew text runs in the wrong direction.
why:
  nl: Leestekens en cijfers komen op de verkeerde plek. De tekst is dan slecht te lezen.
  en: Punctuation and digits end up in the wrong place. The text is then hard to read.
how:
  nl: Zet `dir="rtl"` bij deze tekst.
  en: Put `dir="rtl"` on this text.
fails:
  - <p lang="ar">مرحبا بكم في موقع بلدية المدينة، اتصل بنا على 14010.</p>
  - <p dir="rtl">You can report a broken lamp on this page (24 hours a day).</p>
passes:
  - <p lang="ar" dir="rtl">مرحبا بكم في موقع بلدية المدينة، اتصل بنا على 14010.</p>
  - <p>In het Arabisch zeg je <span lang="ar">مرحبا بكم في موقعنا</span>.</p>
  - <p dir="auto">مرحبا بكم في موقع بلدية المدينة، اتصل بنا على 14010.</p>
---*/
const RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const told = [];
for (const block of all('p, li, h1, h2, h3, h4, h5, h6, dd, dt, td, th, blockquote, figcaption, caption, div, section, label, legend, button')) {
  if (![...block.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 5)) continue;
  if (told.some(other => other.contains(block)) || block.closest('pre, code, bdo')) continue;
  const text = block.textContent, letters = (text.match(/\p{L}/gu) || []).length;
  if (letters < 15) continue;
  const right = (text.match(RIGHT) || []).length;
  const most = right / letters;
  if (most < 0.7 && most > 0.02) continue;
  const css = style(block);
  // `plaintext` and `dir=auto` let the text itself decide.
  if (css.unicodeBidi === 'plaintext' || block.getAttribute('dir') === 'auto') continue;
  if (most >= 0.7 && css.direction === 'ltr' && visible(block)) {
    told.push(block);
    // Without digits, other letters or punctuation, a short text looks the same both ways.
    const mixed = letters >= 60 || /[\d\p{Nd}\p{Script=Latin}]|[.!?؟:;,،()"«»-]\s*$/u.test(clean(text)) || /^[.!?()"-]/.test(clean(text));
    (mixed ? fail : review)(block);
  }
  // In a page from right to left, a line in Latin letters is common. On purpose set, it is a mistake.
  else if (right === 0 && css.direction === 'rtl' && letters >= 30 && /\p{Script=Latin}/u.test(text) && !languageOf(block).match(/^(ar|he|fa|ur|yi|ps)/) && visible(block)) { told.push(block); review(block); }
}
