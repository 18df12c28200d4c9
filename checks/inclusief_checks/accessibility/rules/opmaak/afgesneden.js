/*---
topic: layout
wcag: ["1.4.10", "1.4.12"]
states: [narrow, spacing]
title:
  nl: Tekst valt weg op een smal scherm of met meer ruimte.
  en: Text is cut off on a narrow screen or with more space.
why:
  nl: Wie vergroot of meer ruimte tussen letters wil, mist een deel van de tekst.
  en: People who zoom in or add space between letters miss part of the text.
how:
  nl: Geef het vak geen vaste hoogte of breedte. Laat het meegroeien met de tekst.
  en: Do not fix the height or width of the box. Let it grow with its text.
message:
  nl: 'Een deel van deze tekst valt weg: "{text}".'
  en: 'Part of this text is cut off: "{text}".'
fails:
  - '<div style="overflow: hidden; height: 1.5em">Meld een kapotte lantaarnpaal, een losse stoeptegel of een volle
    afvalbak.
    Wij komen binnen drie dagen kijken wat er aan de hand is in jouw straat.</div>'
  - '<div style="overflow: hidden; white-space: nowrap; width: 26em; font: 16px monospace">Meld hier een kapotte
    lantaarnpaal direct</div>'
passes:
  - '<div style="overflow: hidden; width: 12em">Meld een kapotte lantaarnpaal</div>'
  - '<div style="overflow: auto; height: 2em; width: 100px">Meld een kapotte lantaarnpaal</div>'
  - '<span style="position: absolute; width: 1px; height: 1px; overflow: hidden">Alleen voor wie luistert</span>'
---*/
await cutOff(fail, review);
