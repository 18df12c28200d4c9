/*---
topic: typography
wcag: ["1.4.8"]
severity: warning
title:
  nl: Een lang stuk tekst heeft sierletters.
  en: A long text has decorative letters.
why:
  nl: Letters met krullen zijn moeilijk te herkennen.
  en: Letters with curls are hard to recognise.
how:
  nl: Gebruik een gewoon lettertype voor lange teksten.
  en: Use a plain typeface for long texts.
message:
  nl: 'Lange teksten met sierletters: {count}.'
  en: 'Long texts with decorative letters: {count}.'
fails:
  - '<p style="font-family: cursive">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij
    komen binnen drie dagen kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en
    ook wanneer wij dat gaan doen.</p>'
passes:
  - '<p>Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen binnen drie dagen kijken
    wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook wanneer wij dat gaan
    doen.</p>'
  - '<p style="font-family: Verdana, cursive">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle
    afvalbak. Wij komen binnen drie dagen kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij
    gaan doen, en ook wanneer wij dat gaan doen.</p>'
---*/
const found = [];
for (const element of all('p, li, dd, td, blockquote, figcaption, div, section, article, main, span, em, i, body')) {
  if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 15)) continue;
  if (element.closest('pre, code, svg') || found.some(each => each.contains(element))) continue;
  const css = style(element);
  if (!/^["\']?(cursive|fantasy|papyrus|impact|brush script|comic|lucida handwriting|zapfino|old english|blackadder|edwardian|vivaldi|jokerman|chiller)/i.test(css.fontFamily)) continue;
  if (clean(element.textContent).length < 60 || !visible(element)) continue;
  if (shownText(element).length >= 60) found.push(element);
}
if (found.length) fail(found[0], {count: found.length});
