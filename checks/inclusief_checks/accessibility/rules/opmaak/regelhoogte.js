/*---
topic: typography
wcag: ["1.4.8"]
severity: warning
title:
  nl: De regels staan te dicht op elkaar.
  en: Lines of text are too close together.
why:
  nl: Het oog raakt de volgende regel kwijt als regels dicht op elkaar staan.
  en: The eye loses the next line when lines are close together.
how:
  nl: Geef tekst een regelhoogte van 1,5.
  en: Give text a line height of 1.5.
message:
  nl: 'Teksten met te weinig ruimte tussen de regels: {count}.'
  en: 'Texts with too little space between lines: {count}.'
fails:
  - '<p style="width: 20em; line-height: 1">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak.
    Wij komen binnen drie dagen kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen,
    en ook wanneer wij dat gaan doen.</p>'
passes:
  - '<p>Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen binnen drie dagen kijken
    wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook wanneer wij dat gaan
    doen.</p>'
  - '<p style="line-height: 1.5; width: 20em">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle
    afvalbak. Wij komen binnen drie dagen kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij
    gaan doen, en ook wanneer wij dat gaan doen.</p>'
  - '<p style="line-height: 1">Meld een lantaarnpaal</p>'
---*/
const found = [];
for (const element of all('p, li, dd, td, blockquote, figcaption, div, section, article, main, span, em, i, body')) {
  if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 15)) continue;
  if (element.closest('pre, code, h1, h2, h3, h4, h5, h6, button, svg') || found.some(each => each.contains(element))) continue;
  const css = style(element);
  const height = parseFloat(css.lineHeight) / parseFloat(css.fontSize);
  if (!(height < 1.2) || element.getClientRects().length === 0) continue;
  if (element.getBoundingClientRect().height < 1.8 * parseFloat(css.lineHeight) && css.display !== 'inline') continue;
  if (clean(element.textContent).length < 60 || !visible(element)) continue;
  if (shownText(element).length >= 60) found.push(element);
}
if (found.length) fail(found[0], {count: found.length});
