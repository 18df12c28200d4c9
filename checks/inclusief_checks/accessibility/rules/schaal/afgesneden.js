/*---
topic: zoom
wcag: ["1.4.4"]
act: [59br37]
states: [zoom]
title:
  nl: Vergrote tekst valt weg achter een rand.
  en: Text that is enlarged is cut off.
why:
  nl: Wie vergroot naar 200 procent, kan een deel van de tekst niet meer lezen.
  en: People who zoom to 200 percent cannot read part of the text.
how:
  nl: Geef het vak geen vaste hoogte of breedte. Laat het meegroeien met de tekst.
  en: Do not fix the height or width of the box. Let it grow with its text.
message:
  nl: 'Een deel van deze tekst valt weg: "{text}".'
  en: 'Part of this text is cut off: "{text}".'
fails:
  - '<div style="overflow: hidden; height: 1.5em; width: 50%">Meld een kapotte lantaarnpaal, een losse stoeptegel of
    een volle afvalbak.
    Wij komen binnen drie dagen kijken wat er aan de hand is in jouw straat.</div>'
  - '<div style="overflow: hidden; white-space: nowrap; width: 60px">Meld een kapotte lantaarnpaal</div>'
passes:
  - '<div style="overflow: hidden; white-space: nowrap; text-overflow: ellipsis; width: 60px">Meld een kapotte
    lantaarnpaal</div>'
  - '<div style="overflow: hidden; height: 2em"><div style="overflow: auto; height: 2em; width: 100px">Meld een
    kapotte lantaarnpaal</div></div>'
  - '<span style="position: absolute; width: 1px; height: 1px; overflow: hidden">Alleen voor wie luistert</span>'
  - '<div style="overflow: hidden; line-height: 16px; height: 16px; width: 100px">Meld een kapotte lantaarnpaal
    hier</div>'
---*/
await cutOff(fail, review);
