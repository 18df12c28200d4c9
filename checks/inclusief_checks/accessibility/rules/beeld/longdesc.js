/*---
topic: images
wcag: ["1.1.1"]
severity: warning
title:
  nl: De lange beschrijving van een beeld bestaat niet.
  en: The long description of an image does not exist.
why:
  nl: Wie de beschrijving opent, komt nergens uit.
  en: People who open the description end up nowhere.
how:
  nl: Zet een adres in `longdesc` dat bestaat. Beter is een gewone link onder het beeld.
  en: Give `longdesc` an address that exists. A normal link below the image is better.
fails:
  - <img src="data:," alt="Grafiek" longdesc="">
  - <img src="data:," alt="Grafiek" longdesc="#weg">
  - <img src="data:," alt="Grafiek" longdesc="/grafiek.png">
  - <img src="data:," alt="Grafiek" longdesc="/bestaat-niet.html">
passes:
  - <img src="data:," alt="Grafiek" longdesc="#uitleg"><p id="uitleg">Uitleg</p>
---*/
for (const image of all('img[longdesc]')) {
  if (!exposed(image)) continue;
  const given = clean(image.getAttribute('longdesc'));
  let url;
  try { url = new URL(given, document.baseURI); } catch { fail(image); continue; }
  const here = url.href.split('#')[0] === document.URL.split('#')[0];
  if (!given || /\.(jpe?g|png|gif|svg|webp)$/i.test(url.pathname)) { fail(image); continue; }
  if (here) {
    if (!url.hash || !document.getElementById(decodeURIComponent(url.hash.slice(1)))) fail(image);
  } else if (url.origin === window.location.origin) {
    const answer = await window.fetch(url.href, {method: 'HEAD'}).catch(() => null);
    if (answer && (answer.status === 404 || answer.status === 410)) fail(image);
  }
}
