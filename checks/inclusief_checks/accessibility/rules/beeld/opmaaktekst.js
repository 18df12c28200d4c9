/*---
topic: content
wcag: ["1.3.1"]
title:
  nl: Tekst staat in de opmaak en niet op de pagina.
  en: Text is in the style and not on the page.
why:
  nl: Zonder de opmaak is de tekst weg. Kopiëren, zoeken en vertalen lukt ook niet.
  en: Without the style the text is gone. It cannot be copied, searched or translated either.
how:
  nl: Zet de tekst op de pagina zelf.
  en: Put the text on the page itself.
message:
  nl: 'Het gaat om "{text}".'
  en: 'It concerns "{text}".'
sources: ["WCAG F87"]
fails:
  - '<style>.let-op::before{content:"Waarschuwing"}</style><p class="let-op">De brug is dicht.</p>'
passes:
  - '<style>.let-op::before{content:"→ "}</style><p class="let-op">De brug is dicht.</p>'
  - '<style>@media print{.let-op::before{content:"Waarschuwing"}}</style><p class="let-op">De brug is dicht.</p>'
---*/
const PSEUDO = /::?(before|after)\s*$/;
// The rules that apply now, in the sheets that a page may read.
const gather = function* (rules) {
  for (const rule of rules) {
    if (rule.media && !window.matchMedia(rule.media.mediaText).matches) continue;
    if (rule.selectorText) yield rule;
    if (rule.cssRules && rule.cssRules.length) yield* gather(rule.cssRules);
  }
};
const told = new Set();
for (const sheet of document.styleSheets) {
  let rules;
  try { rules = sheet.cssRules; } catch { continue; }
  if (sheet.disabled || (sheet.media.mediaText && !window.matchMedia(sheet.media.mediaText).matches)) continue;
  for (const rule of gather(rules)) {
    const content = rule.style && rule.style.content;
    // With an empty text after the slash, a screen reader is told to skip it.
    const words = content && /^"([^"]*\p{L}{4,}[^"]*)"$/u.exec(content);
    if (!words || words[1].length < 4) continue;
    for (const part of rule.selectorText.split(/,(?![^(]*\))/)) {
      if (!PSEUDO.test(part)) continue;
      let found = null;
      try { found = document.querySelector(part.replace(PSEUDO, '').trim() || '*'); } catch { continue; }
      const side = PSEUDO.exec(part)[1];
      if (!found || told.has(words[1]) || found.closest('pre, code, [aria-hidden=true]') || !visible(found)) continue;
      const css = style(found, `::${side}`);
      if (css.content !== content || css.display === 'none' || css.visibility !== 'visible' || css.opacity === '0') continue;
      // An icon font draws a word as an icon.
      if (/icon|symbol|awesome/i.test(css.fontFamily)) continue;
      told.add(words[1]);
      review(found, {text: words[1]});
    }
  }
}
