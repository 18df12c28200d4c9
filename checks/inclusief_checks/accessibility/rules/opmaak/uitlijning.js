/*---
topic: typography
wcag: ["1.4.8"]
severity: warning
title:
  nl: Een lang stuk tekst staat in het midden of rechts.
  en: A long text is centred, or aligned to the wrong side.
why:
  nl: Het oog zoekt bij elke regel een ander begin. Dat kost veel moeite.
  en: The eye must look for the start of every line. That costs effort.
how:
  nl: Lijn lange teksten uit aan het begin van de regel.
  en: Align long texts to the start of the line.
message:
  nl: 'Lange teksten met een andere uitlijning: {count}.'
  en: 'Long texts with another alignment: {count}.'
fails:
  - '<p style="text-align: center">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij
    komen binnen drie dagen kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en
    ook wanneer wij dat gaan doen.</p>'
  - '<p style="text-align: right">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen
    binnen drie dagen kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook
    wanneer wij dat gaan doen.</p>'
passes:
  - '<p dir="rtl">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen binnen drie
    dagen kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook wanneer wij
    dat gaan doen.</p>'
  - '<p style="text-align: center">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij
    komen snel.</p>'
---*/
const found = [];
for (const element of all('p, li, dd, td, blockquote, figcaption, div, section, article, main, span, em, i, body')) {
  if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 15)) continue;
  if (element.closest('pre, code, h1, h2, h3, h4, h5, h6, button, svg') || found.some(each => each.contains(element))) continue;
  const css = style(element);
  const {textAlign, direction} = css;
  if (!/center/.test(textAlign) && textAlign !== (direction === 'rtl' ? 'left' : 'right') && textAlign !== 'end') continue;
  if (element.closest('td, th, caption')) continue;
  if (clean(element.textContent).length < 180 || !visible(element)) continue;
  if (shownText(element).length >= 180) found.push(element);
}
if (found.length) fail(found[0], {count: found.length});
