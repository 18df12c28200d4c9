/*---
topic: headings
wcag: ["1.3.1", "2.4.6"]
title:
  nl: De koppen slaan een niveau over.
  en: The headings skip a level.
why:
  nl: Het niveau van een kop vertelt wat bij wat hoort. Na een sprong denkt de lezer dat er een deel mist.
  en: The level of a heading tells what belongs to what. After a jump, readers think that a part is missing.
how:
  nl: Laat elk niveau volgen op het niveau erboven. Kies het niveau nooit om de letters.
  en: Go down one level at a time. Never choose a level for its looks.
message:
  nl: Na een kop van niveau {before} volgt een kop van niveau {level}.
  en: A heading of level {before} is followed by a heading of level {level}.
fails:
  - <h1>Afval</h1><p>Tekst</p><h3>Glas</h3><p>Tekst</p>
  - <h4>Waste</h4><p>Text</p>
passes:
  - <h1>Afval</h1><h2>Glas</h2><h3>Flessen</h3><h2>Papier</h2>
  - <nav><h2>Menu</h2></nav><main><h1>Afval</h1><h2>Glas</h2></main>
---*/
const levelOf = heading =>
  Number(heading.getAttribute('aria-level') || (/^h([1-6])$/i.exec(heading.tagName) || [0, 2])[1]);
let before = 0;
for (const heading of all('h1, h2, h3, h4, h5, h6, [role=heading]')) {
  if (role(heading) !== 'heading' || !exposed(heading) || !name(heading)) continue;
  const level = levelOf(heading);
  // A menu often stands before the first real heading, with a heading of its own.
  if (before ? level > before + 1 : level > 2) review(heading, {before, level});
  before = level;
}
