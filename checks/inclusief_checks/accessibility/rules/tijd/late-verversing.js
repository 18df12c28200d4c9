/*---
topic: time
act: [bisz58]
severity: warning
title:
  nl: De pagina gaat na lange tijd vanzelf weg of laadt opnieuw.
  en: The page leaves or reloads by itself after a long time.
why:
  nl: Wat iemand aan het doen was, kan dan weg zijn.
  en: What somebody was doing can then be lost.
how:
  nl: Haal `<meta http-equiv="refresh">` weg.
  en: Remove `<meta http-equiv="refresh">`.
sources: ["WCAG 2.2.4", "WCAG 3.2.5"]
fails:
  - '<!doctype html><html lang="nl"><head><title>A</title><meta http-equiv="refresh" content="80000"></head><body><p>Tekst</p></body></html>'
passes:
  - '<!doctype html><html lang="nl"><head><title>A</title><meta http-equiv="refresh" content=""></head><body><p>Tekst</p></body></html>'
---*/
// The rule of level AA stops at twenty hours. That of level AAA does not.
for (const meta of document.querySelectorAll('meta[http-equiv=refresh i][content]')) {
  const read = /^\s*(?:(\d+)[\d.]*|\.[\d.]*)(?:$|[\s;,])/.exec(meta.content);
  if (!read) continue;
  if (+(read[1] || 0) > 72000) fail(meta);
  break;
}
