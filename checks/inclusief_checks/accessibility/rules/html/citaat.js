/*---
topic: content
wcag: ["1.3.1"]
title:
  nl: Een citaat is niet als citaat gemaakt, of andersom.
  en: A quotation is not marked up as one, or the other way round.
why:
  nl: Een voorleesprogramma zegt bij blockquote dat iemand anders spreekt. Voor inspringen is het niet bedoeld.
  en: With blockquote, a screen reader says that someone else speaks. It is not made for indenting.
how:
  nl: Gebruik blockquote voor de woorden van een ander. Laat andere tekst inspringen met CSS.
  en: Use blockquote for the words of someone else. Indent other text with CSS.
fails:
  - <blockquote><h2>Openingstijden</h2><p>Wij zijn open.</p></blockquote>
  - <p style="margin-left:3em;font-style:italic">"Wij zijn heel blij met de nieuwe bibliotheek in onze stad", zegt de wethouder na de opening van het gebouw.</p>
passes:
  - <blockquote><p>Wij zijn heel blij met de bibliotheek.</p><footer>De wethouder</footer></blockquote>
  - <p>De wethouder is blij.</p>
---*/
for (const quote of all('blockquote')) {
  // Headings, lists of links and pictures are hardly ever the words of someone else.
  if (
    quote.querySelector('h1, h2, h3, h4, form, table, img, nav') &&
    !quote.querySelector('cite, footer, q') &&
    !quote.hasAttribute('cite') &&
    visible(quote)
  )
    review(quote);
}
for (const element of all('p, div')) {
  const text = clean(element.textContent);
  if (
    text.length < 80 ||
    !/^["“„«‘']/.test(text) ||
    element.querySelector('p, div, q') ||
    element.closest('blockquote, q, li, td, figure')
  )
    continue;
  if (!/["”»’'][.,]?$|["”»’'],? (said|says|zegt|zei|aldus)|["”»’'],? \p{L}+ (said|says|zegt|zei)/u.test(text))
    continue;
  const {marginLeft, paddingLeft, fontStyle, borderLeftWidth} = style(element);
  const indented = [marginLeft, paddingLeft].some(value => parseFloat(value) >= 16) || parseFloat(borderLeftWidth) > 0;
  if ((indented || fontStyle === 'italic') && visible(element)) review(element);
}
