/*---
topic: zoom
wcag: ["1.4.10"]
title:
  nl: De pagina heeft een vaste breedte.
  en: The page has a fixed width.
why:
  nl: Op een telefoon zijn de letters dan klein. U moet opzij schuiven om te lezen.
  en: On a phone the letters are then small, and people must scroll sideways to read.
how:
  nl: Zet in `<meta name="viewport">` de tekst `width=device-width`.
  en: Put `width=device-width` in `<meta name="viewport">`.
message:
  nl: 'De breedte is vast {width} pixels.'
  en: 'The width is fixed at {width} pixels.'
fails:
  - '<!doctype html><html lang="nl"><head><title>A</title><meta name="viewport" content="width=1024"></head><body><p>Tekst</p></body></html>'
passes:
  - '<!doctype html><html lang="nl"><head><title>A</title><meta name="viewport" content="width=device-width, initial-scale=1"></head><body><p>Tekst</p></body></html>'
  - '<!doctype html><html lang="nl"><head><title>A</title><meta name="viewport" content="width=320"></head><body><p>Tekst</p></body></html>'
---*/
const meta = document.querySelector('meta[name=viewport i]');
const fixed = meta && /(?:^|[\s,;])width\s*=\s*(\d+)/i.exec(meta.content);
if (fixed && Number(fixed[1]) > 480) review(meta, {width: fixed[1]});
