/*---
topic: images
wcag: ["1.1.1"]
title:
  nl: Een achtergrondbeeld vertelt misschien iets, maar heeft geen tekst.
  en: A background image may tell something, but has no text.
why:
  nl: Een schermlezer vindt geen beelden die alleen in de opmaak staan.
  en: A screen reader does not find images that are only in the style.
how:
  nl: Vertelt het beeld iets? Gebruik dan `<img>` met een tekst in `alt`.
  en: If the image tells something, use `<img>` with a text in `alt`.
fails:
  - '<div style="width:200px;height:100px;background:url(data:image/svg+xml,%3Csvg/%3E) no-repeat"></div>'
passes:
  - '<div role="img" aria-label="Het plein" style="width:200px;height:100px;background:url(data:image/svg+xml,%3Csvg/%3E) no-repeat"></div>'
  - '<div style="width:200px;height:100px;background:url(data:image/svg+xml,%3Csvg/%3E) no-repeat">Welkom bij ons</div>'
  - '<div style="width:20px;height:20px;background:url(data:image/svg+xml,%3Csvg/%3E) no-repeat"></div>'
---*/
const DECOR = /(pattern|texture|background|backdrop|gradient|wave|shape|divider|sprite|arrow|chevron|[-_/]bg[-_.])/i;
// Whether an image is at least as large as its box: then it is seen once, also when it may be repeated.
const fills = (source, box) => new Promise(resolve => {
  const image = new window.Image();
  image.onload = () => resolve(image.naturalWidth >= box.width - 2 && image.naturalHeight >= box.height - 2);
  image.onerror = () => resolve(false);
  window.setTimeout(() => resolve(false), 1500);
  image.src = source;
});
let tried = 0;
for (const element of all('body *')) {
  // Only elements without content can be meant as an image.
  if (element.firstElementChild || element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || clean(element.textContent)) continue;
  if (/^(IMG|INPUT|TEXTAREA|SELECT|BUTTON|SCRIPT|STYLE|TEMPLATE|IFRAME|VIDEO|AUDIO|BR|HR|OBJECT|CANVAS|TD|TH)$/.test(element.nodeName)) continue;
  const css = style(element);
  const picture = /url\("?([^")]*)/.exec(css.backgroundImage);
  if (!picture || DECOR.test(picture[1].slice(0, 300))) continue;
  const box = element.getBoundingClientRect();
  if (box.width < 50 || box.height < 50 || (box.width >= window.innerWidth && box.height >= window.innerHeight)) continue;
  // A pattern is repeated without end. An image that tells something is shown once.
  const once = css.backgroundRepeat === 'no-repeat' || /cover|contain/.test(css.backgroundSize);
  if (element.closest('a[href], button, [role=img], [aria-hidden=true]')) continue;
  if (!visible(element) || name(element)) continue;
  if (once || (tried < 5 && (tried += 1) && await fills(picture[1], box))) review(element);
}
