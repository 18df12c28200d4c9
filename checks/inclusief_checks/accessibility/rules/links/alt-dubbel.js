/*---
topic: links
wcag: ["1.1.1"]
severity: warning
title:
  nl: Een link zegt hetzelfde twee keer.
  en: A link says the same thing twice.
why:
  nl: De tekst bij het plaatje is gelijk aan de tekst van de link. Een voorleesprogramma leest beide.
  en: The image and the link have the same text. A screen reader reads both.
how:
  nl: Maak de alt van het plaatje leeg (alt="").
  en: Make the alt of the image empty (alt="").
fails:
  - <a href="/glas"><img src="data:," alt="Glasbak">Glasbak</a>
passes:
  - <a href="/glas"><img src="data:," alt="">Glasbak</a>
---*/
for (const image of all('a[href] img[alt], button img[alt]')) {
  const alt = clean(image.alt).toLowerCase();
  if (alt && exposed(image) && clean(image.closest('a, button').textContent).toLowerCase() === alt) review(image);
}
