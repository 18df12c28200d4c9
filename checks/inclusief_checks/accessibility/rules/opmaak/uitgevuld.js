/*---
topic: typography
wcag: ["1.4.8"]
severity: warning
title:
  nl: Tekst is aan twee kanten uitgelijnd.
  en: Text is justified.
why:
  nl: Door ongelijke ruimte tussen woorden is lezen moeilijk, vooral met dyslexie.
  en: Uneven space between words makes reading hard, above all with dyslexia.
how:
  nl: Lijn de tekst uit aan het begin van de regel.
  en: Align the text to the start of the line.
message:
  nl: 'Aan twee kanten uitgelijnde teksten: {count}.'
  en: 'Justified texts: {count}.'
fails:
  - '<p style="text-align: justify">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij
    komen binnen drie dagen kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en
    ook wanneer wij dat gaan doen.</p>'
passes:
  - '<p>Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen binnen drie dagen kijken
    wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook wanneer wij dat gaan
    doen.</p>'
  - '<p style="text-align: justify">Meld een lantaarnpaal.</p>'
---*/
const found = [];
for (const element of all('p, li, dd, td, blockquote, figcaption, div, section, article, main, span, em, i, body')) {
  if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 15)) continue;
  if (element.closest('pre, code, h1, h2, h3, h4, h5, h6, button, svg') || found.some(each => each.contains(element))) continue;
  const css = style(element);
  if (css.textAlign !== 'justify') continue;
  if (clean(element.textContent).length < 100 || !visible(element)) continue;
  if (shownText(element).length >= 100) found.push(element);
}
if (found.length) fail(found[0], {count: found.length});
