/*---
topic: typography
wcag: ["1.4.8"]
severity: warning
title:
  nl: De regels zijn heel lang.
  en: The lines are very long.
why:
  nl: Wie aan het eind van een lange regel is, vindt het begin van de volgende moeilijk.
  en: At the end of a long line it is hard to find the start of the next.
how:
  nl: Maak regels niet langer dan 80 tekens. Gebruik "max-width".
  en: Keep lines to 80 characters or fewer. Use "max-width".
message:
  nl: Deze regels hebben ongeveer {length} tekens.
  en: These lines have about {length} characters.
fails:
  - <p>Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen binnen drie dagen kijken
    wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook wanneer wij dat gaan doen.
    Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen binnen drie dagen kijken wat
    er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook wanneer wij dat gaan doen. Meld
    een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen binnen drie dagen kijken wat er
    aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook wanneer wij dat gaan doen.</p>
passes:
  - '<p style="max-width: 35em">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen
    binnen drie dagen kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook
    wanneer wij dat gaan doen. Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen
    binnen drie dagen kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook
    wanneer wij dat gaan doen. Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen
    binnen drie dagen kijken wat er aan de hand is in jouw straat. Daarna hoor je van ons wat wij gaan doen, en ook
    wanneer wij dat gaan doen.</p>'
  - <p>Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle afvalbak. Wij komen binne</p>
---*/
const range = document.createRange();
let longest = null;
for (const element of all('p, li, dd, blockquote')) {
  if (element.closest('pre, code, td, footer, svg') || (longest && longest.length > 120)) continue;
  const text = element.textContent.length < 200 ? '' : shownText(element);
  if (text.length < 200 || element.querySelector('p, li, table, div, br') || !visible(element)) continue;
  range.selectNodeContents(element);
  const tops = new Set([...range.getClientRects()].map(line => Math.round(line.bottom / 6)));
  const high = element.getBoundingClientRect().height / (parseFloat(style(element).lineHeight) || 1.2 * parseFloat(style(element).fontSize));
  const length = Math.round(text.length / Math.max(1, Math.min(tops.size, Math.round(high))));
  // The last line is shorter than the rest: only count texts with at least two full lines.
  if (high > 1.5 && length > 100 && (!longest || length > longest.length)) longest = {element, length};
}
if (longest) fail(longest.element, {length: longest.length});
