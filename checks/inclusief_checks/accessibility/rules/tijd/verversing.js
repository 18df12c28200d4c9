/*---
topic: time
wcag: ["2.2.1", "2.2.4", "3.2.5"]
act: [bc659a, bisz58]
title:
  nl: De pagina gaat na een tijd vanzelf weg of laadt opnieuw.
  en: The page leaves or reloads by itself after some time.
why:
  nl: Wie langzaam leest, is de tekst kwijt. Een schermlezer begint weer bovenaan.
  en: Slow readers lose the text. A screen reader starts at the top again.
how:
  nl: Haal `<meta http-equiv="refresh">` weg. Stuur door vanaf de server.
  en: Remove `<meta http-equiv="refresh">`. Redirect on the server.
message:
  nl: Dat gebeurt na {seconds} seconden.
  en: This happens after {seconds} seconds.
fails:
  - '<!doctype html><html lang="nl"><head><title>A</title><meta http-equiv="refresh" content="300"></head><body><p>Tekst</p></body></html>'
  - '<!doctype html><html lang="nl"><head><title>A</title><meta http-equiv="refresh" content="0: /b"><meta http-equiv="refresh" content="500; url=/b"></head><body><p>Tekst</p></body></html>'
passes:
  - '<!doctype html><html lang="nl"><head><title>A</title><meta http-equiv="refresh" content="foo; url=/b"></head><body><p>Tekst</p></body></html>'
  - '<!doctype html><html lang="nl"><head><title>A</title><meta http-equiv="refresh" content="80000"></head><body><p>Tekst</p></body></html>'
---*/
// As browsers read it: whole seconds, then nothing, or a sign and an address. Only the first that can be read counts.
for (const meta of document.querySelectorAll('meta[http-equiv=refresh i][content]')) {
  const read = /^\s*(?:(\d+)[\d.]*|\.[\d.]*)(?:$|[\s;,])/.exec(meta.content);
  if (!read) continue;
  const seconds = +(read[1] || 0);
  if (seconds > 0 && seconds <= 72000) fail(meta, {seconds});
  break;
}
