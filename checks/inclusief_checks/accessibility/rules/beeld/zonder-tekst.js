/*---
topic: images
wcag: ["1.1.1"]
act: [e88epe, 23a2a8]
title:
  nl: Een groot beeld heeft geen tekst voor wie het niet ziet.
  en: A large image has no text for people who do not see it.
why:
  nl: Een schermlezer slaat dit beeld over. Vertelt het iets, dan mist een deel van de lezers dat.
  en: A screen reader skips this image. If it tells something, some readers miss that.
how:
  nl: Schrijf een tekst bij het beeld. Alleen versiering mag zonder tekst.
  en: Give the image a text. Only decoration can do without.
fails:
  - '<p>Zo ziet ons logo eruit:</p><img alt="" src="data:image/svg+xml,<svg xmlns=''http://www.w3.org/2000/svg'' width=''120'' height=''120''/>">'
  - <svg width="200" height="200"><path d="M0 0h200v200z"/></svg><p>Tekst</p>
  - '<img aria-hidden="true" alt="Logo van Acme" src="data:image/svg+xml,<svg xmlns=''http://www.w3.org/2000/svg'' width=''120'' height=''60''/>">'
  - '<img alt="" src="data:image/svg+xml,<svg xmlns=''http://www.w3.org/2000/svg'' width=''300'' height=''200''/>">'
  - <canvas id="c" width="200" height="200"></canvas><script>c.getContext('2d').fillText('Hallo wereld', 10, 50)</script>
  - '<img alt="" tabindex="0" src="data:image/svg+xml,<svg xmlns=''http://www.w3.org/2000/svg'' width=''60'' height=''60''/>">'
passes:
  - <svg width="200" height="200" role="img" aria-label="Een ster"><path d="M0 0h200v200z"/></svg>
  - <svg width="20" height="20"><path d="M0 0h20v20z"/></svg>
  - <a href="/"><svg width="200" height="200" role="none"><path d="M0 0h200v200z"/></svg> Naar het begin</a>
  - <canvas id="c" width="90" height="40"></canvas><p>Hallo wereld</p><script>c.getContext('2d').fillText('Hallo wereld', 10, 50)</script>
  - '<p>Foto</p><img alt="Het plein" src="data:image/svg+xml,<svg xmlns=''http://www.w3.org/2000/svg'' width=''300'' height=''200''/>">'
  - <canvas width="200" height="200"></canvas>
  - <svg width="200" height="200" aria-hidden="true"><path d="M0 0h200v200z"/></svg><p>Tekst</p>
---*/
const given = element => clean(element.getAttribute('aria-label') || element.getAttribute('alt') || element.getAttribute('title'));
// Only a canvas on which something was drawn shows something.
const drawn = canvas => {
  try {
    const flat = canvas.getContext('2d');
    return !flat || flat.getImageData(0, 0, canvas.width || 1, canvas.height || 1).data.some(Boolean);
  } catch {
    return true;
  }
};
const silent = image => {
  if (image.closest('[aria-hidden=true]')) return true;
  const kind = image.getAttribute('role');
  if (kind === 'none' || kind === 'presentation') return true;
  if (kind) return false;
  const tag = image.nodeName.toLowerCase();
  // An image without `alt` at all is found by axe.
  if (tag === 'img') return image.hasAttribute('alt') && !clean(image.alt) && !name(image);
  if (tag === 'canvas') return !name(image) && !clean(image.textContent);
  return !name(image) && !image.querySelector('title, text, foreignObject, a');
};
const BACKDROP = /(pattern|texture|background|backdrop|divider|border|decor|ornament|gradient|wave|shape|blob|bg)[-_.\d]|[-_/]bg\b/i;
// The text that comes right before: of the element before it, also when the image is wrapped.
const before = image => {
  let node = image;
  while (node.parentElement && !node.previousElementSibling && !clean(node.previousSibling && node.previousSibling.textContent)) node = node.parentElement;
  const near = node.previousSibling && clean(node.previousSibling.textContent) ? node.previousSibling : node.previousElementSibling;
  return near ? clean(near.textContent) : '';
};
const last = image => {
  let node = image;
  while (node.parentElement && node !== document.body && !node.nextElementSibling && !clean(node.nextSibling && node.nextSibling.textContent)) node = node.parentElement;
  return node === document.body || /^(script|style)$/i.test((node.nextElementSibling || node).nodeName);
};
let pageText, allText;
// All that a reader of this page is told, also in names: who a logo is of can stand in any of them.
const everything = () => allText ??= `${pageText} ${document.title} ${[...document.querySelectorAll('[alt], [aria-label], [title]')]
  .map(each => ['alt', 'aria-label', 'title'].map(key => each.getAttribute(key) || '').join(' ')).join(' ')}`.toLowerCase();
// Whose logo it is, says the name of the file: `acme-logo.png`. Words about the look of it are nobody's name.
const LOOK = /^(logo|logotype|img|image|icon|header|footer|top|bottom|main|site|web|white|black|wit|zwart|dark|light|klein|groot|small|large|big|mini|mobile|mobiel|desktop|retina|svg|png|rgb|cmyk|full|new|nieuw|old|oud|final|copy|default|transparent|horizontal|vertical|color|colour|kleur|blue|red|green|grey|gray|of|van|the|bg|background|watermark|scaled|cropped|min|nl|en|de|fr|page|home|\d.*|v\d+)$/;
const nameInFile = image => {
  const file = image.nodeName === 'IMG' && !/^data:/.test(image.currentSrc) ? (/([^/?#]+)\.\w+([?#]|$)/.exec(image.currentSrc) || [])[1] : '';
  const words = (file || '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words.includes('logo') ? words.filter(word => word.length > 2 && !LOOK.test(word) && !/^[0-9a-f]{6,}$/.test(word)) : [];
};
// The texts that the scripts of this page write on a canvas, as far as they stand there in full.
const written = () => [...document.scripts].flatMap(script =>
  [...script.textContent.matchAll(/\.(?:fill|stroke)Text\(\s*(["'`])([^"'`$]*\p{L}{3}[^"'`$]*)\1/gu)].map(match => clean(match[2]).toLowerCase()));
const canvases = all('canvas').length;
for (const image of all('img, svg, canvas')) {
  const box = image.getBoundingClientRect();
  if (box.width < 50 || box.height < 20 || image.parentElement.closest('svg') || !silent(image) || !visible(image)) continue;
  if (image.nodeName === 'IMG' && image.complete && !image.naturalWidth) continue;
  if (image.nodeName === 'CANVAS' && !drawn(image)) continue;
  // In a link or a button, its name tells enough, or axe asks for one.
  if (image.closest('a[href], button, [role=button], [role=img], label, summary')) continue;
  const label = given(image);
  const source = `${image.id} ${image.getAttribute('class') || ''} ${(image.currentSrc || '').slice(0, 200)}`;
  pageText ||= shownText(document.body).toLowerCase();
  // A logo names somebody. When no text on the page does, that name is lost.
  const words = label.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 1 && !/^(logo|van|of|the|de|het)$/.test(word));
  const lostLogo = /\blogo\b/i.test(label) && words.length > 0 && !words.some(word => pageText.includes(word));
  const whose = label ? [] : nameInFile(image);
  const lostName = whose.length > 0 && !whose.some(word => everything().includes(word));
  // Keys reach it, so a screen reader does tell about it, and has no name for it.
  const reached = image.nodeName === 'IMG' && focusable(image) && exposed(image);
  const lostWords = image.nodeName === 'CANVAS' && canvases === 1 && written().some(text => !everything().includes(text));
  // "This is our logo:" and then nothing but the image: it is what the text speaks of.
  const introduced = /[\p{L}\p{N}] ?:$/u.test(before(image)) && last(image);
  if (lostLogo || lostName || introduced || reached || lostWords) fail(image);
  // A drawing that was hidden on purpose decorates. A photo without text may have been forgotten.
  else if (image.nodeName === 'svg' && !label && (image.getAttribute('role') || image.closest('[aria-hidden=true]'))) continue;
  else if (box.width >= 100 && box.height >= 100 && !BACKDROP.test(source)) review(image);
  else if (label) review(image);
}
