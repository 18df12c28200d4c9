/*---
topic: typography
wcag: ["1.4.12", "1.4.8"]
severity: warning
title:
  nl: De letters of woorden staan te dicht bij elkaar of te ver uit elkaar.
  en: Letters or words are too close together or too far apart.
why:
  nl: Lezers zien dan geen woorden meer. Met dyslexie is dat extra lastig.
  en: Readers no longer see words. With dyslexia that is harder still.
how:
  nl: Laat `letter-spacing` en `word-spacing` weg, of geef ze een kleine waarde.
  en: Leave out `letter-spacing` and `word-spacing`, or give them a small value.
fails:
  - <p style="letter-spacing:-2px">Zet het oude papier voor acht uur in de ochtend aan de straat.</p>
  - <p style="letter-spacing:.6em">Put your old paper in the street before eight in the morning.</p>
passes:
  - <p style="letter-spacing:.12em">Zet het oude papier voor acht uur in de ochtend aan de straat.</p>
  - <h2 style="letter-spacing:-.02em">Zet het oude papier voor acht uur in de ochtend buiten.</h2>
---*/
for (const element of all('p, li, dd, td, blockquote, figcaption, h1, h2, h3, div')) {
  if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 40) || element.closest('pre, code, svg')) continue;
  const css = style(element), size = parseFloat(css.fontSize);
  const letters = (parseFloat(css.letterSpacing) || 0) / size, words = (parseFloat(css.wordSpacing) || 0) / size;
  if ((letters >= -0.06 && letters <= 0.3 && words >= -0.1 && words <= 0.8) || !visible(element)) continue;
  review(element);
  break;
}
