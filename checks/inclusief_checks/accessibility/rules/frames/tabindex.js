/*---
topic: frames
wcag: ["2.1.1"]
act: [akn7bn]
title:
  nl: In een frame met `tabindex="-1"` komt u misschien niet met toetsen.
  en: A frame with `tabindex="-1"` may not be reached with keys.
why:
  nl: Dan kunt u de links en knoppen in het frame alleen met een muis gebruiken.
  en: The links and buttons in it then cannot be used without a mouse.
how:
  nl: Haal `tabindex` weg bij het frame.
  en: Remove `tabindex` from the frame.
fails:
  - <iframe title="Kaart" tabindex="-1" src="https://example.nl/kaart" sandbox width="300" height="200"></iframe>
passes:
  - <iframe title="Kaart" src="https://example.nl/kaart" sandbox width="300" height="200"></iframe>
  - <iframe title="Kaart" tabindex="-1" srcdoc="<p>Tekst" width="300" height="200"></iframe>
---*/
const inside = frame => { try { return frame.contentDocument; } catch { return null; } };
for (const frame of all('iframe[tabindex^="-"][src]')) {
  // Of a page on this site, axe looks inside.
  if (!inside(frame) && visible(frame) && exposed(frame)) review(frame);
}
