/*---
topic: typography
wcag: ["1.4.8"]
severity: warning
title:
  nl: Er is geen ruimte tussen de alinea's.
  en: There is no space between the paragraphs.
why:
  nl: Lezers zien niet waar een alinea ophoudt, en raken de regel kwijt.
  en: Readers do not see where a paragraph ends, and lose the line.
how:
  nl: Laat tussen alinea's een halve tot een hele regel wit.
  en: Leave half a line to a whole line of space between paragraphs.
fails:
  - <style>p{margin:0;width:20em}</style><p>Zet het oude papier voor acht uur in de ochtend aan de straat, en niet later op de dag.</p><p>Breng het glas naar de glasbak in je buurt, het liefst voor tien uur in de avond.</p><p>Alles wat je niet meer wilt hebben kun je brengen naar de milieustraat aan de rand van de stad.</p>
passes:
  - <style>p{width:20em}</style><p>Zet het oude papier voor acht uur in de ochtend aan de straat, en niet later op de dag.</p><p>Breng het glas naar de glasbak in je buurt, het liefst voor tien uur in de avond.</p><p>Alles wat je niet meer wilt hebben kun je brengen naar de milieustraat aan de rand van de stad.</p>
---*/
let before = null, row = 0;
for (const block of all('p')) {
  const box = block.getBoundingClientRect(), css = style(block);
  const lineHeight = parseFloat(css.lineHeight) || 1.2 * parseFloat(css.fontSize);
  const long = clean(block.textContent).length > 60 && box.height > 1.5 * lineHeight;
  const padding = parseFloat(css.paddingTop) + parseFloat(css.paddingBottom) + parseFloat(css.textIndent);
  const close = long && before && before.element === block.previousElementSibling && Math.abs(box.top - before.bottom) < 2 && !padding && !block.closest('li, td');
  row = close ? row + 1 : 0;
  before = long ? {element: block, bottom: box.bottom} : null;
  if (row === 2 && visible(block)) { review(block); break; }
}
