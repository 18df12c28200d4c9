/*---
topic: frames
wcag: ["4.1.2"]
act: [4b1c6c]
title:
  nl: Twee frames met een andere inhoud hebben dezelfde naam.
  en: Two frames with different content have the same name.
why:
  nl: Wie luistert, kan de frames niet uit elkaar houden.
  en: People who listen cannot tell the frames apart.
how:
  nl: Geef elk frame een eigen naam die bij de inhoud past.
  en: Give each frame a name of its own that suits its content.
message:
  nl: 'De naam is "{text}".'
  en: 'The name is "{text}".'
fails:
  - <iframe title="Nieuws" srcdoc="<title>Sport</title><p>Voetbal"></iframe><iframe title="Nieuws" srcdoc="<title>Weer</title><p>Regen"></iframe>
passes:
  - <iframe title="Nieuws" srcdoc="<title>Sport</title><p>Voetbal"></iframe><iframe title="Nieuws" srcdoc="<title>Sport</title><p>Voetbal"></iframe>
  - <iframe title="Sport" srcdoc="<title>Sport</title><p>Voetbal"></iframe><iframe title="Weer" srcdoc="<title>Weer</title><p>Regen"></iframe>
---*/
const inside = frame => { try { return frame.contentDocument; } catch { return null; } };
const named = frame => clean(frame.getAttribute('aria-label') || frame.title);
// Frames also in frames: axe knows only those of the page itself.
const found = [];
const gather = (root, shown, name) => {
  for (const frame of root.querySelectorAll('iframe')) {
    const text = shown(frame) && name(frame).toLowerCase();
    if (text) found.push({frame, text});
    const page = shown(frame) && inside(frame);
    if (page) gather(page, inner => !inner.hidden && !inner.closest('[aria-hidden=true], [hidden]'), named);
  }
};
gather(document, exposed, name);
// What a frame holds: where it is, its title, its text.
const content = async frame => {
  let page = inside(frame);
  const address = frame.hasAttribute('srcdoc') ? '' : new URL(frame.getAttribute('src') || 'about:blank', frame.baseURI).href.split('#')[0];
  if (page && address && page.URL === 'about:blank' && !/^about:/.test(address) && address.startsWith(window.location.origin)) {
    // A frame that is loaded later, or not yet.
    const answer = await window.fetch(address).catch(() => null);
    page = answer && answer.ok ? new window.DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  }
  return {address, known: !!(page && page.body), title: clean(page && page.title), text: clean(page && page.body && page.body.textContent)};
};
const groups = new Map();
for (const {frame, text} of found) groups.set(text, [...(groups.get(text) || []), frame]);
for (const [text, frames] of groups) {
  if (frames.length < 2) continue;
  const [first, ...others] = await Promise.all(frames.map(content));
  const differs = other => (!first.address || other.address !== first.address) && (!other.known || !first.known || other.text !== first.text);
  const different = others.find(differs);
  if (!different) continue;
  // Two pages with another title and another text have another purpose. With the same title they can serve the same.
  const certain = different.known && first.known && different.title && first.title && different.title !== first.title;
  const place = frames.slice(1).find(frame => frame.ownerDocument === document) || frames[0];
  (certain ? fail : review)(place, {text});
}
