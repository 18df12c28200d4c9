/*---
topic: typography
wcag: ["1.4.8"]
severity: warning
title:
  nl: Een lang stuk tekst staat schuin.
  en: A long text is in italics.
why:
  nl: Schuine letters zijn moeilijk te lezen, vooral met dyslexie.
  en: Slanted letters are hard to read, above all with dyslexia.
how:
  nl: Gebruik schuine letters alleen voor een paar woorden.
  en: Use italics for a few words only.
message:
  nl: 'Lange teksten in schuine letters: {count}.'
  en: 'Long texts in italics: {count}.'
fails:
  - '<p style="font-style: italic">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij
    komen binnen drie dagen kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en
    ook wanneer wij dat gaan doen.</p>'
  - '<p><em>Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen binnen drie dagen
    kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook wanneer wij dat gaan
    doen.</em></p>'
passes:
  - '<p><em>Let op:</em> Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen binnen
    drie dagen kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook wanneer
    wij dat gaan doen.</p>'
---*/
const found = [];
for (const element of all('p, li, dd, td, blockquote, figcaption, div, section, article, main, span, em, i, body')) {
  if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 15)) continue;
  if (element.closest('pre, code, svg') || found.some(each => each.contains(element))) continue;
  const css = style(element);
  if (!/italic|oblique/.test(css.fontStyle)) continue;
  if (clean(element.textContent).length < 120 || !visible(element)) continue;
  if (shownText(element).length >= 120) found.push(element);
}
if (found.length) fail(found[0], {count: found.length});
