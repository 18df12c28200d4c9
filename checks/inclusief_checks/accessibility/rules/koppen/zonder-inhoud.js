/*---
topic: headings
wcag: ["1.3.1", "2.4.6"]
title:
  nl: Onder een kop staat niets.
  en: There is nothing under a heading.
why:
  nl: Een kop belooft tekst. Wie naar deze kop springt, vindt niets.
  en: A heading promises text. People who jump to this one find nothing.
how:
  nl: Zet er tekst onder, of haal de kop weg. Is het geen kop? Gebruik dan gewone tekst.
  en: Add text, or remove the heading. If it is no heading, use plain text.
fails:
  - <h1>Afval</h1><h2>Glas</h2><h2>Papier</h2><p>Papier halen wij elke week op.</p>
  - <h1>Afval</h1><p>Tekst over afval.</p><h2>Glas</h2>
passes:
  - <h1>Afval</h1><h2>Glas</h2><p>Glas gaat in de glasbak.</p>
  - <h2>Glas</h2><img src="data:," alt="Glasbak">
  - <ul><li><a href="/a"><h3>Glas</h3></a></li><li><a href="/b"><h3>Papier</h3></a></li></ul>
---*/
const levelOf = heading =>
  Number(heading.getAttribute('aria-level') || (/^h([1-6])$/i.exec(heading.tagName) || [0, 2])[1]);
const headings = all('h1, h2, h3, h4, h5, h6, [role=heading]').filter(
  item => role(item) === 'heading' && exposed(item) && name(item),
);
const content =
  'img, svg, video, audio, iframe, object, embed, canvas, input, select, textarea, button, table, math, form';
headings.forEach((heading, index) => {
  const next = headings[index + 1];
  // A lower level below it is its content. A heading that is a link, or sits in a widget, leads to its content.
  if (next && levelOf(next) > levelOf(heading)) return;
  if (
    heading.closest('a, button, summary, li, td, th, header, [role=banner], dialog, [role=dialog]') ||
    heading.querySelector('a, button')
  )
    return;
  if (heading.getRootNode() !== document) return;
  const range = document.createRange();
  range.setStartAfter(heading);
  if (next && next.getRootNode() === document) range.setEndBefore(next);
  else range.setEnd(document.body, document.body.childNodes.length);
  const between = range.cloneContents();
  between.querySelectorAll('script, style, template, noscript').forEach(item => item.remove());
  if (!clean(between.textContent) && !between.querySelector(content)) review(heading);
});
