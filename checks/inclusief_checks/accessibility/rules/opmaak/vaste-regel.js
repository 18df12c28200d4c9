/*---
topic: typography
wcag: ["1.4.12"]
act: [78fd32]
title:
  nl: Lezers kunnen de regels niet verder uit elkaar zetten.
  en: Readers cannot put more space between the lines.
why:
  nl: Sommige mensen lezen alleen goed met meer ruimte tussen de regels. Hun instelling werkt hier niet.
  en: Some people read well only with more space between lines. Their setting does not work here.
how:
  nl: Haal "!important" weg bij de regelhoogte. Of maak de regelhoogte 1,5 of meer.
  en: Remove "!important" from the line height, or make it 1.5 or more.
fails:
  - <p style="line-height:15px !important; font-size:16px; max-width:100px">Meld een kapotte lantaarnpaal in je straat</p>
  - <div style="line-height:1 !important; max-width:100px"><p>Meld een kapotte lantaarnpaal in je straat</p></div>
passes:
  - <p style="line-height:15px; font-size:16px; max-width:100px">Meld een kapotte lantaarnpaal in je straat</p>
  - <p style="line-height:1.6 !important; max-width:100px">Meld een kapotte lantaarnpaal in je straat</p>
  - <p style="line-height:15px !important">Meld een lamp</p>
  - <div style="line-height:1 !important"><p style="line-height:1.6; max-width:100px">Meld een kapotte lantaarnpaal in je straat</p></div>
---*/
// axe sees lines that do not touch. Letters of lines that are this close together overlap, and it takes them for one line.
const range = document.createRange();
const crowded = (element, height) => {
  const walker = document.createTreeWalker(element, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!clean(node.data) || style(holder).lineHeight !== height || !visible(holder)) continue;
    if (parseFloat(height) / parseFloat(style(holder).fontSize) >= 1.5) continue;
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(line => line.width > 1);
    if (lines.some((line, i) => i && line.top > lines[i - 1].top + 1 && line.top < lines[i - 1].bottom)) return true;
  }
  return false;
};
for (const element of all('[style*="line-height" i]')) {
  if (element.style.getPropertyPriority('line-height') !== 'important') continue;
  if (/^(inherit|unset|revert|revert-layer)$/.test(element.style.lineHeight)) continue;
  const height = style(element).lineHeight;
  if (height !== 'normal' && crowded(element, height)) fail(element);
}
