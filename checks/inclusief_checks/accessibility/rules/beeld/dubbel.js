/*---
topic: images
wcag: ["1.1.1"]
severity: warning
title:
  nl: De tekst bij een beeld staat er ook al naast.
  en: The text of an image is also next to it.
why:
  nl: Wie luistert, hoort dezelfde tekst twee keer na elkaar.
  en: People who listen hear the same text twice in a row.
how:
  nl: Schrijf in `alt` wat u ziet. Zegt de tekst ernaast alles al? Gebruik dan `alt=""`.
  en: Say in `alt` what the image shows. If the text beside it says it all, use `alt=""`.
message:
  nl: 'De tekst is "{text}".'
  en: 'The text is "{text}".'
fails:
  - <figure><img src="data:," alt="Het stadhuis"><figcaption>Het stadhuis.</figcaption></figure>
  - <p><img src="data:," alt="Team Groen"> Team Groen</p>
  - <img src="data:," alt="Het stadhuis" title="Het stadhuis">
passes:
  - <figure><img src="data:," alt="Een plein met een oud gebouw"><figcaption>Het stadhuis</figcaption></figure>
  - <p><img src="data:," alt=""> Team Groen</p>
---*/
const plain = text => clean(text).toLowerCase().replace(/[.,:;!?"'()]+/g, '').trim();
const beside = image => {
  const found = [image.getAttribute('title')];
  const figure = image.closest('figure');
  const caption = figure && figure.querySelector('figcaption');
  if (caption) found.push(caption.textContent);
  for (const step of ['previousSibling', 'nextSibling']) {
    let node = image[step];
    while (node && !clean(node.textContent) && node.nodeType !== 1) node = node[step];
    if (node && (node.nodeType === 3 || !/^(script|style|img|svg)$/i.test(node.nodeName))) found.push(node.textContent);
  }
  return found.map(plain);
};
for (const image of all('img[alt]')) {
  const text = plain(image.alt);
  if (text && exposed(image) && beside(image).includes(text)) fail(image, {text: image.alt});
}
