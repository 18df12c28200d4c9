/*---
topic: headings
wcag: ["1.3.1", "2.4.6"]
title:
  nl: Een kop is zo lang als een alinea.
  en: A heading is as long as a paragraph.
why:
  nl: Een kop vat samen. Een lange kop is vaak gewone tekst met grote letters.
  en: A heading sums up. A very long one is often plain text made big.
how:
  nl: Maak de kop korter. Is het gewone tekst? Maak er dan een alinea van.
  en: Make it shorter. If it is plain text, make it a paragraph.
fails:
  - <h2>Wij halen vanaf maandag in alle straten van het centrum het oude papier op, en wij vragen je om het voor acht uur in de ochtend aan de straat te zetten.</h2>
passes:
  - <h2>Wanneer halen wij het oude papier op in het centrum?</h2>
---*/
for (const heading of all('h1, h2, h3, h4, h5, h6, [role=heading]')) {
  if (
    clean(heading.textContent).length <= 120 ||
    heading.querySelector('code') ||
    heading.closest('code') ||
    role(heading) !== 'heading' ||
    !exposed(heading)
  )
    continue;
  if (shownText(heading).length > 120) review(heading);
}
