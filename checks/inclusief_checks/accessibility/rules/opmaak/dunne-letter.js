/*---
topic: typography
wcag: ["1.4.8"]
severity: warning
title:
  nl: Een lang stuk tekst heeft heel dunne letters.
  en: A long text has very thin letters.
why:
  nl: Dunne letters vallen weg voor wie minder goed ziet.
  en: Thin letters fade away for people with low vision.
how:
  nl: 'Geef lange teksten een gewone dikte: 400.'
  en: 'Give long texts the normal weight: 400.'
message:
  nl: 'Lange teksten met dunne letters: {count}.'
  en: 'Long texts with thin letters: {count}.'
fails:
  - '<p style="font-weight: 100">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen
    binnen drie dagen kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook
    wanneer wij dat gaan doen.</p>'
passes:
  - '<p>Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen binnen drie dagen kijken
    wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook wanneer wij dat gaan
    doen.</p>'
  - '<p style="font-weight: 300">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen
    binnen drie dagen kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook
    wanneer wij dat gaan doen.</p>'
---*/
const found = [];
for (const element of all('p, li, dd, td, blockquote, figcaption, div, section, article, main, span, em, i, body')) {
  if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 15)) continue;
  if (element.closest('pre, code, svg') || found.some(each => each.contains(element))) continue;
  const css = style(element);
  if (Number(css.fontWeight) > 200) continue;
  if (clean(element.textContent).length < 100 || !visible(element)) continue;
  if (shownText(element).length >= 100) found.push(element);
}
if (found.length) fail(found[0], {count: found.length});
