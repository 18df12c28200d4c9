/*---
topic: links
wcag: ["2.4.9"]
act: [aizyf1]
severity: warning
title:
  nl: Een link zegt zonder de zin eromheen niets.
  en: A link says nothing without the sentence around it.
why:
  nl: Veel mensen bekijken een lijst van alleen de links. "Klik hier" staat daar dan los.
  en: Many people look at a list of links only. There "click here" stands alone.
how:
  nl: Maak van de woorden die het onderwerp noemen de link.
  en: Make the words that name the subject the link.
fails:
  - <p>De regels voor oud glas staan <a href="/glas">hier</a>.</p>
  - <p>To read about glass, <a href="/glass">click here</a>.</p>
  - <p>Glas mag in de glasbak. <a href="/glas">Lees meer</a></p>
  - <p>Read about <a href="/p">this product</a>.</p>
  - <p><a href="/c"><img alt="image" src="data:,"></a></p>
passes:
  - <p>Lees de <a href="/glas">regels voor oud glas</a>.</p>
  - <p><a href="/glas">Lees meer over glas</a></p>
  - <p><a href="/glas" role="button">Meer</a></p>
---*/
for (const link of all('a[href], area[href], [role=link]')) {
  const text = name(link);
  // A link within a heading or a list of contents names that part of the page.
  if (link.closest('h1, h2, h3, h4, h5, h6, code, pre') || (link.closest('nav') && link.matches('[href^="#"]')))
    continue;
  if (text && text.length < 60 && saysNothing(text) && role(link) === 'link' && exposed(link)) fail(link);
}
