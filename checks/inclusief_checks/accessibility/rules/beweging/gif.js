/*---
topic: motion
wcag: ["2.2.2"]
title:
  nl: Een bewegend plaatje (gif) stopt niet vanzelf.
  en: A moving picture (gif) does not stop by itself.
why:
  nl: Beweging trekt alle aandacht. Wie snel afgeleid is, kan dan niet lezen.
  en: Motion takes all attention. People who are easily distracted then cannot read.
how:
  nl: Gebruik een gewone foto, of een video met knoppen.
  en: Use a still photo, or a video with buttons.
fails:
  - <p>Tekst</p><img alt="Een bal" width="50" height="50" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH/C05FVFNDQVBFMi4wAwEAAAAh+QQAZAAAACwAAAAAAQABAAACAkQBACH5BABkAAAALAAAAAABAAEAAAICRAEAOw==">
passes:
  - <p>Tekst</p><img alt="Een stip" width="50" height="50" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">
---*/
const LARGEST = 2 * 1024 * 1024;
const PAUSE = /paus|pauz|stop|beweg|animat|motion|gif|play|speel|anhalten/i;
const mechanism = all('button, [role=button], input[type=checkbox], a[href], summary').some(element => PAUSE.test(name(element)) && visible(element));
// How long a gif moves, in seconds: Infinity if it starts again and again, 0 if it is one picture.
const moves = bytes => {
  let at = 13 + (bytes[10] & 0x80 ? 3 << ((bytes[10] & 7) + 1) : 0), frames = 0, delays = 0, turns = 1;
  const skip = () => { while (at < bytes.length && bytes[at]) at += bytes[at] + 1; at++; };
  while (at < bytes.length && bytes[at] !== 0x3b) {
    if (bytes[at] === 0x2c) {
      frames++;
      at += 10 + (bytes[at + 9] & 0x80 ? 3 << ((bytes[at + 9] & 7) + 1) : 0) + 1;
      skip();
    } else if (bytes[at] === 0x21) {
      if (bytes[at + 1] === 0xf9) delays += (bytes[at + 4] | bytes[at + 5] << 8) || 10;
      // The application block of Netscape says how often to repeat; nought is for ever.
      if (bytes[at + 1] === 0xff && bytes[at + 3] === 0x4e) { const count = bytes[at + 16] | bytes[at + 17] << 8; turns = count ? count + 1 : Infinity; }
      at += 2;
      skip();
    } else break;
  }
  return frames > 1 ? delays / 100 * turns : 0;
};
const known = new Map();
for (const image of all('img[src]')) {
  const source = image.currentSrc || image.src;
  if (!/^data:image\/gif|\.gif([?#]|$)/i.test(source) || !visible(image)) continue;
  const box = image.getBoundingClientRect();
  if (box.width < 5 || box.height < 5) continue;
  if (!known.has(source)) {
    const own = source.startsWith('data:') || source.startsWith(window.location.origin + '/');
    const answer = own && await window.fetch(source).catch(() => null);
    const bytes = answer && answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    known.set(source, bytes && bytes.length < LARGEST && bytes[0] === 0x47 ? moves(bytes) : NaN);
  }
  const long = known.get(source);
  const text = clean(document.body.textContent).length > 0;
  if (long > 5 && text) (mechanism || box.width < 20 ? review : fail)(image);
}
