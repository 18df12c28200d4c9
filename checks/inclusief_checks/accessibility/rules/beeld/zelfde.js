/*---
topic: images
wcag: ["1.1.1"]
title:
  nl: Verschillende beelden hebben dezelfde tekst.
  en: Different images have the same text.
why:
  nl: Wie de beelden niet ziet, hoort geen verschil.
  en: People who do not see the images hear no difference.
how:
  nl: Schrijf bij elk beeld wat juist daar te zien is.
  en: Say for each image what it shows that the others do not.
message:
  nl: '{count} beelden hebben de tekst "{text}".'
  en: '{count} images have the text "{text}".'
fails:
  - <img src="/1.png" alt="Ons mooie plein"><img src="/2.png" alt="Ons mooie plein"><img src="/3.png" alt="Ons mooie plein">
passes:
  - <img src="/1.png" alt="Ons plein"><img src="/2.png" alt="Het park"><img src="/3.png" alt="De haven">
  - <img src="/1.png" alt="Ster"><img src="/1.png" alt="Ster"><img src="/1.png" alt="Ster">
---*/
const groups = new Map();
for (const image of all('img[alt][src]')) {
  const text = clean(image.alt).toLowerCase();
  if (!text || !exposed(image)) continue;
  if (!groups.has(text)) groups.set(text, {first: image, sources: new Set(), large: 0});
  const group = groups.get(text), source = image.getAttribute('src').split(/[?#]/)[0];
  // Two files can show the same in another size or for the dark. Two large images in the text do not.
  const box = image.getBoundingClientRect();
  if (!group.sources.has(source) && box.width >= 150 && box.height >= 80 && main().contains(image) && !/logo|#only|dark|light/i.test(image.src) && visible(image)) group.large += 1;
  group.sources.add(source);
}
for (const [text, {first, sources, large}] of groups) if (sources.size >= 3 || (sources.size === 2 && large >= 2)) review(first, {count: sources.size, text});
