/*---
topic: images
wcag: ["1.1.1"]
act: [qt1vmo, 9eb3f6]
title:
  nl: De tekst bij een beeld is een bestandsnaam of een webadres.
  en: The text of an image is a file name or a web address.
why:
  nl: Wie het beeld niet ziet, hoort alleen letters en cijfers. Dat zegt niets over het beeld.
  en: People who do not see the image hear only letters and digits. They say nothing about it.
how:
  nl: Schrijf in `alt` wat u op het beeld ziet. Is het beeld versiering? Gebruik dan `alt=""`.
  en: Say in `alt` what the image shows. If it is decoration, use `alt=""`.
message:
  nl: 'De tekst is "{text}".'
  en: 'The text is "{text}".'
fails:
  - <img src="data:," alt="stadhuis_2024.jpg">
  - <img src="data:," alt="https://example.nl/beeld/12">
  - <img src="data:," alt="DSC_0042">
  - <img src="/foto/hero-banner_2.webp" alt="hero-banner_2">
  - <img src="/beeld/kop-nieuws.png" alt="kop-nieuws">
passes:
  - <img src="data:," alt="Het stadhuis van de gemeente">
  - <img src="data:," alt="" title="foto.jpg">
  - <p>Je downloadt het bestand <img src="data:," alt="logo.png" aria-hidden="true"></p>
---*/
const FILE = /^[^!?]{0,120}\S\.(jpe?g|jfif|png|gif|svg|webp|avif|bmp|tiff?|heic|ico)([?#]\S*)?$/i;
const ADDRESS = /^(https?:\/\/|www\.|data:|\.{0,2}\/\w)\S*$/i;
const CAMERA = /^(img|image|dsc|dscn|dscf|pict?|pxl|foto|photo|screenshot|schermafbeelding|scan|whatsapp image)[ _-]?\d{3,}([\d_.() -]|at )*$/i;
const stem = image => {
  const source = (image.currentSrc || image.getAttribute('src') || '').split(/[?#]/)[0];
  let file = source.slice(source.lastIndexOf('/') + 1);
  try { file = decodeURIComponent(file); } catch { /* The name has a loose percent sign: compare it as it is. */ }
  return file.replace(/\.\w{2,5}$/, '').toLowerCase();
};
for (const image of all('img, area, input[type=image], [role=img], object, embed')) {
  if (!exposed(image)) continue;
  const text = name(image);
  if (!text) continue;
  // Words with spaces can be a good name of a file. A code without spaces, with digits or dashes in it, cannot describe.
  const code = !/\s/.test(text) && /[_\d]|-.*-/.test(text) && text.length > 4 && text.toLowerCase() === stem(image);
  // Two words with a dash are perhaps a file name that somebody left in.
  if (!code && /^\p{L}+-\p{L}+$/u.test(text) && text.toLowerCase() === stem(image)) review(image, {text});
  if (!FILE.test(text) && !ADDRESS.test(text) && !CAMERA.test(text) && !code) continue;
  // On a page about files, the name of the file can be what the image tells.
  const aboutFiles = /\b(files?|filenames?|bestand(en|snaam)?|dateien?|fichiers?)\b/i.test(clean(image.parentElement && image.parentElement.textContent));
  // With spaces, it can be a sentence about a file. The address of a site can be what a logo shows.
  const unsure = aboutFiles || (/\s/.test(text) && !CAMERA.test(text) && text.replace(/\.\w+$/, '').toLowerCase() !== stem(image)) || /^www\./i.test(text);
  (unsure ? review : fail)(image, {text});
}
