/*---
topic: headings
wcag: ["1.3.1"]
title:
  nl: Tekst lijkt op een kop, maar is geen kop.
  en: Text looks like a heading but is not one.
why:
  nl: Een voorleesprogramma leest dit als gewone tekst. Wie van kop naar kop springt, mist dit deel.
  en: A screen reader reads this as plain text. People who jump from heading to heading miss this part.
how:
  nl: Maak er een echte kop van, op het goede niveau. Of geef de tekst de gewone opmaak.
  en: Make it a real heading of the right level. Or style it as plain text.
fails:
  - <main><p><strong>Openingstijden</strong></p><p>Wij zijn op maandag tot en met vrijdag open van negen tot vijf.</p></main>
  - '<div style="font-size:28px;font-weight:bold">Contact us</div><p>Call us on weekdays between nine and five for help with your question.</p>'
  - '<main><font size=6><b>Contact us</b></font><p>Call us on weekdays between nine and five for help with your question.</p></main>'
  - '<p><span style="font-size:2em">Afval scheiden</span></p><p>Zet je afval op de goede dag aan de straat, voor acht uur in de ochtend.</p>'
  - <div><span style="font-size:2em">Contact us</span><br>Call us on weekdays between nine and five for help.</div>
passes:
  - <h2>Openingstijden</h2><p>Wij zijn op maandag tot en met vrijdag open van negen tot vijf.</p>
  - <p><strong>Let op! Wij zijn morgen dicht.</strong></p><p>Wij zijn op maandag tot en met vrijdag open van negen tot vijf.</p>
  - <div><h1>Welkom in het dorp</h1></div><div><p>Wij zijn op maandag tot en met vrijdag open van negen tot vijf.</p></div>
  - <ul><li><p><b>Glas</b></p><p>Dit mag in de glasbak als het schoon is en leeg.</p></li></ul>
---*/
// Places where bold text is a label of something else, and places that name the site.
const apart =
  'h1,h2,h3,h4,h5,h6,[role=heading],li,td,th,dt,dd,label,legend,caption,figure,figcaption,blockquote,button,a,' +
  'summary,nav,header,footer,form,dialog,pre,code,[role=navigation],[role=banner],[role=contentinfo],[role=dialog],[role=alert],' +
  '[role=status],[role=note],[class*=admonition],[class*=alert],[class*=callout],[class*=notice]';
// The element that holds all the text of a block: the style of that one is what a reader sees.
const heart = element => {
  let inner = element;
  while (inner.children.length === 1 && clean(inner.textContent) === clean(inner.firstElementChild.textContent)) {
    inner = inner.firstElementChild;
  }
  return inner;
};
const look = element => {
  const {fontSize, fontWeight} = style(heart(element));
  return {size: parseFloat(fontSize), bold: Number(fontWeight) >= 600};
};
const nextBlock = element => {
  let next = element.nextElementSibling;
  while (next && (next.matches('br, hr, script, style, template') || !clean(next.textContent)))
    next = next.nextElementSibling;
  return next;
};
const free = node =>
  !node ||
  /^(#comment|BR|P|DIV|H\d|UL|OL|TABLE|HR|SECTION|STYLE|SCRIPT|NAV|HEADER)$/.test(node.nodeName) ||
  (node.nodeType === 3 && !clean(node.data));
for (const element of all(
  'p, div, center, :is(body, main, section, article, div) > :is(span, b, strong, font, big)',
)) {
  // A piece of a line is no block of its own.
  if (!element.matches('p, div, center') && !(free(element.previousSibling) && free(element.nextSibling))) continue;
  const text = clean(element.textContent);
  if (text.length < 3 || text.length > 80 || text.split(' ').length > 10 || !/\p{L}{3}/u.test(text)) continue;
  if (/[.,;!…)"”]$|^["“„(]/u.test(text) || element.closest(apart)) continue;
  if (element.querySelector('h1, h2, h3, h4, h5, h6, [role=heading]')) continue;
  if (element.querySelector('p, div, center, br, img, svg, input, button, select, a, ul, ol, table')) continue;
  const next = nextBlock(element);
  if (!next || !next.matches('p, div, ul, ol, section, table')) continue;
  const after = clean(next.textContent);
  // A line such as "You need:" introduces the list below it.
  if (/:$/.test(text) && next.matches('ul, ol')) continue;
  if (
    after.length < 20 ||
    after.length < text.length ||
    (next.matches('div, section') && next.querySelector('h1,h2,h3,h4,h5,h6'))
  )
    continue;
  const above = element.previousElementSibling;
  // A line under a heading or above it is a lead or a label of that heading.
  if (above && above.matches('h1,h2,h3,h4,h5,h6') && /:$/.test(text)) continue;
  if (!visible(element) || !exposed(element)) continue;
  const own = look(element),
    normal = look(next.matches('p') ? next : next.querySelector('p, li, td') || next);
  if (own.size >= 1.5 * normal.size || (own.size >= 1.2 * normal.size && own.bold && !normal.bold)) fail(element);
  else if (own.bold && !normal.bold && !/:$/.test(text) && element.matches('p') && heart(element).matches('b, strong'))
    fail(element);
  else if ((own.bold && !normal.bold) || own.size >= 1.2 * normal.size) review(element);
}
// A title on the first line of a block, with a line break after it.
for (const title of all('b + br, strong + br, span + br, font + br, big + br').map(
  line => line.previousElementSibling,
)) {
  const text = clean(title.textContent),
    before = title.previousSibling,
    after = title.nextSibling;
  if (
    (before &&
      ((before.nodeType === 1 && !/^(BR|HR|P|DIV|H\d|UL|OL|TABLE|SECTION)$/.test(before.nodeName)) ||
        (before.nodeType === 3 && clean(before.data)))) ||
    (after.nodeType === 3 && clean(after.data))
  )
    continue;
  if (
    text.length < 3 ||
    text.length > 80 ||
    /[.,;:!…)"”]$|^["“„(]/u.test(text) ||
    !/\p{L}{3}/u.test(text) ||
    title.closest(apart)
  )
    continue;
  let rest = '';
  for (let next = after.nextSibling; next && !/^(BR|P|DIV|H\d)$/.test(next.nodeName); next = next.nextSibling)
    rest += next.textContent;
  if (clean(rest).length < 40 || !visible(title) || !exposed(title)) continue;
  const own = look(title),
    normal = look(title.parentElement);
  if (own.size >= 1.5 * normal.size || (own.size >= 1.2 * normal.size && own.bold)) fail(title);
  else if (own.bold && !normal.bold) review(title);
}
