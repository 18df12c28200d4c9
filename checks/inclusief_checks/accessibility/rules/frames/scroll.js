/*---
topic: frames
wcag: ["1.4.4", "1.4.10"]
title:
  nl: In een frame kunt u niet schuiven.
  en: A frame cannot be scrolled.
why:
  nl: Maakt u de letters groter, dan valt een deel van de inhoud weg.
  en: When people enlarge the text, a part of the content is cut off.
how:
  nl: Haal `scrolling="no"` weg. Maak het frame hoog genoeg.
  en: Remove `scrolling="no"`, and make the frame tall enough.
fails:
  - <iframe title="Tekst" scrolling="no" width="200" height="50" srcdoc="<p style='height:300px'>Tekst"></iframe>
passes:
  - <iframe title="Tekst" width="200" height="50" srcdoc="<p style='height:300px'>Tekst"></iframe>
  - <iframe title="Tekst" scrolling="no" width="200" height="100" srcdoc="Tekst"></iframe>
---*/
const inside = frame => { try { return frame.contentDocument; } catch { return null; } };
for (const frame of all('iframe[scrolling]')) {
  if (!/^(no|noscroll|off)$/i.test(frame.getAttribute('scrolling').trim()) || !visible(frame) || frame.offsetWidth < 20 || frame.offsetHeight < 20) continue;
  const page = inside(frame), root = page && page.documentElement;
  if (!root || !clean(page.body && page.body.textContent)) continue;
  if (root.scrollHeight > frame.clientHeight + 10 || root.scrollWidth > frame.clientWidth + 10) review(frame);
}
