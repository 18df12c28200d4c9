/*---
topic: language
wcag: ["1.3.2"]
title:
  nl: De volgorde van letters is omgedraaid.
  en: The order of letters is reversed.
why:
  nl: Wat u ziet is dan anders dan wat een schermlezer zegt.
  en: What people see then differs from what a screen reader says.
how:
  nl: Haal `<bdo>` weg. Gebruik `dir` voor tekst die van rechts naar links loopt.
  en: Remove `<bdo>`. Use `dir` for text that runs from right to left.
fails:
  - <p><bdo dir="rtl">Welkom bij ons</bdo></p>
  - <p style="unicode-bidi:bidi-override;direction:rtl">Welkom bij ons</p>
passes:
  - <p><bdo dir="ltr">Welkom bij ons</bdo></p>
  - <p><bdi>Welkom bij ons</bdi></p>
---*/
for (const element of all('bdo, [style*="bidi-override"], [class*=reverse i], [class*=mirror i], [class*=rtl i]')) {
  const text = clean(element.textContent);
  if ((text.match(/\p{Script=Latin}/gu) || []).length < 4) continue;
  const css = style(element);
  if (/override/.test(css.unicodeBidi) && css.direction === 'rtl' && visible(element)) review(element);
}
