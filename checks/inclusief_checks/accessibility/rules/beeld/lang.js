/*---
topic: images
wcag: ["1.1.1"]
severity: warning
title:
  nl: De tekst bij een beeld is erg lang.
  en: The text of an image is very long.
why:
  nl: Een schermlezer leest de tekst in één keer voor. U kunt niet stoppen of terug.
  en: A screen reader reads the text in one go. People cannot pause in it or go back.
how:
  nl: Maak de tekst korter dan 150 tekens. Zet de rest als gewone tekst op de pagina.
  en: Keep the text under 150 characters. Put the rest on the page as normal text.
message:
  nl: De tekst heeft {count} tekens.
  en: The text has {count} characters.
fails:
  - <img src="data:," alt="Op de foto staat het stadhuis in de zon met daarvoor een groot plein waarop veel mensen lopen en zitten. Rechts zie je een boom en links zie je een fontein met water.">
passes:
  - <img src="data:," alt="Het stadhuis in de zon">
---*/
for (const image of all('img[alt], area[alt], input[type=image][alt], svg, [role=img]')) {
  if (!exposed(image)) continue;
  const count = name(image).length;
  if (count > 150) fail(image, {count});
}
