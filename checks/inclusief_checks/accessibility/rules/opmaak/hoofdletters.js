/*---
topic: typography
wcag: ["1.4.8"]
severity: warning
title:
  nl: Een lang stuk tekst staat in hoofdletters.
  en: A long text is shown in capitals.
why:
  nl: Woorden in hoofdletters hebben geen vorm. Daardoor leest u langzamer.
  en: Words in capitals have no shape. That makes reading slower.
how:
  nl: 'Haal "text-transform: uppercase" weg bij lange teksten.'
  en: 'Remove "text-transform: uppercase" from long texts.'
message:
  nl: 'Lange teksten in hoofdletters: {count}.'
  en: 'Long texts in capitals: {count}.'
fails:
  - '<p style="text-transform: uppercase">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak.
    Wij komen binnen drie dagen kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen,
    en ook wanneer wij dat gaan doen.</p>'
passes:
  - '<p>Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen binnen drie dagen kijken
    wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook wanneer wij dat gaan
    doen.</p>'
  - '<p style="text-transform: uppercase">Meld een lantaarnpaal</p>'
---*/
const found = [];
for (const element of all('p, li, dd, td, blockquote, figcaption, div, section, article, main, span, em, i, body')) {
  if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 15)) continue;
  if (element.closest('pre, code, button, svg') || found.some(each => each.contains(element))) continue;
  const css = style(element);
  if (css.textTransform !== 'uppercase' && !/^all-|^unicase/.test(css.fontVariantCaps)) continue;
  if (clean(element.textContent).length < 60 || !visible(element)) continue;
  if (shownText(element).length >= 60) found.push(element);
}
if (found.length) fail(found[0], {count: found.length});
