/*---
topic: headings
wcag: ["2.4.6"]
title:
  nl: Twee delen hebben dezelfde kop.
  en: Two parts have the same heading.
why:
  nl: In een lijst van koppen is het verschil dan niet te zien.
  en: In a list of headings nobody can tell them apart.
how:
  nl: Zeg in elke kop wat dit deel anders maakt.
  en: Say in each heading what is special about its part.
message:
  nl: De kop "{text}" staat hier nog een keer.
  en: The heading "{text}" stands here again.
fails:
  - <h1>Afval</h1><h2>Meer informatie</h2><p>Glas</p><h2>Meer informatie</h2><p>Papier</p>
passes:
  - <h1>Afval</h1><h2>Glas</h2><h3>Kosten</h3><p>Niets</p><h2>Papier</h2><h3>Kosten</h3><p>Niets</p>
---*/
const levelOf = heading =>
  Number(heading.getAttribute('aria-level') || (/^h([1-6])$/i.exec(heading.tagName) || [0, 2])[1]);
let path = [];
const known = new Map();
for (const heading of all('h1, h2, h3, h4, h5, h6, [role=heading]')) {
  if (role(heading) !== 'heading' || !exposed(heading)) continue;
  const text = name(heading).toLowerCase(),
    level = levelOf(heading);
  path = [...path.filter(item => item.level < level), {level, heading}];
  const parent = path.length > 1 ? path[path.length - 2].heading : document;
  if (!known.has(parent)) known.set(parent, new Set());
  const texts = known.get(parent),
    key = level + text;
  if (text && texts.has(key)) review(heading, {text: name(heading)});
  texts.add(key);
}
