/*---
topic: time
wcag: ["2.2.1"]
title:
  nl: De tekst noemt een tijd waarbinnen u klaar moet zijn.
  en: The text names a time within which people must finish.
why:
  nl: Sommige mensen hebben meer tijd nodig om te lezen of te typen.
  en: Some people need more time to read or type.
how:
  nl: Haal de grens weg. Of laat mensen de tijd uitzetten of verlengen.
  en: Remove the limit, or let people switch it off or extend it.
fails:
  - <p>Je sessie verloopt over 5 minuten.</p>
  - <p>You have 60 seconds to complete this form.</p>
  - <p>Nog 30 seconden</p>
passes:
  - <p>We antwoorden binnen 5 dagen.</p>
  - <p>De rit duurt 10 minuten.</p>
---*/
const UNIT = '(seconden|seconde|sec\\.?|minuten|minuut|min\\.?|seconds?|secs?|minutes?|mins?|sekunden?)';
const LIMIT = new RegExp([
  '\\b(sessie|session|sitzung)\\b.{0,40}\\b(verloopt|verlopen|loopt af|eindigt|sluit|expires?|expired?|ends?|times? out|timed out|will (end|expire|time out|close)|läuft ab)',
  '\\b(time ?(left|remaining)|remaining time|resterende tijd|overgebleven tijd|tijd over|restzeit)\\b',
  `\\b(you have|you\\'ve got|you only have|je hebt|u hebt|u heeft|sie haben)\\b.{0,25}\\d+ ?${UNIT}`,
  `\\b(nog|only|just|slechts|noch) \\d+ ?${UNIT}`,
  `\\d+ ?${UNIT} (left|remaining|to (complete|finish|answer|submit|respond|choose|read)|over om|de tijd|om te)`,
  `\\b(within|in|after|na|binnen|over) (the next )?\\d+ ?${UNIT}.{0,40}(log(ged)? ?(you )?out|sign(ed)? ?(you )?out|uitgelogd|log(t|gen)? .{0,10}uit|expire|verloopt|redirect|doorgestuurd|time ?out|lost|verloren|gewist)`,
  `(logged out|signed out|redirected|uitgelogd|doorgestuurd|time ?out|timed out|expires?|verloopt).{0,40}\\b(in|within|after|na|binnen|over) \\d+ ?${UNIT}`,
  '\\b(this page|deze pagina|form|formulier)\\b.{0,20}\\b(will (expire|time out|refresh|close)|verloopt|times out)',
].join('|'), 'i');
const told = [];
for (const block of all('p, li, h1, h2, h3, h4, h5, h6, div, span, td, dd, label, legend, strong, [role=timer], [role=alert]')) {
  const own = [...block.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  if (!own || block.textContent.length > 600) continue;
  if (!LIMIT.test(clean(block.textContent)) || !visible(block) || told.some(other => other.contains(block))) continue;
  told.push(block);
  review(block);
}
