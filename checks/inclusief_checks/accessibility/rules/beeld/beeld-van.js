/*---
topic: images
wcag: ["1.1.1"]
severity: warning
title:
  nl: 'De tekst bij een beeld begint met "afbeelding van".'
  en: 'The text of an image starts with "image of".'
why:
  nl: Een schermlezer zegt zelf al dat het een afbeelding is. Nu hoort u het dubbel.
  en: A screen reader already says that it is an image. Now people hear it twice.
how:
  nl: Begin met wat u ziet. Laat "afbeelding van" weg.
  en: Start with what the image shows. Leave out "image of".
message:
  nl: 'De tekst is "{text}".'
  en: 'The text is "{text}".'
fails:
  - <img src="data:," alt="Afbeelding van een kat">
  - <img src="data:," alt="Image of a cat">
passes:
  - <img src="data:," alt="Een kat op een hek">
  - <img src="data:," alt="Schilderij van Vermeer">
  - <img src="data:," alt="Beeld van een leeuw op het plein">
---*/
const START = /^(dit is )?(een )?(afbeelding|plaatje|foto|illustratie|figuur) (van|met|waarop)\b|^(this is )?(an? |the )?(image|picture|photo|photograph|graphic|pic|illustration) (of|showing|with|that shows)\b|^(ein )?(bild|foto|grafik) (von|mit|vom)\b|^(une )?(image|photo) (de|du|d'un)\b/i;
for (const image of all('img, area, input[type=image], svg, [role=img]')) {
  if (!exposed(image)) continue;
  const text = name(image);
  if (START.test(text)) fail(image, {text});
}
