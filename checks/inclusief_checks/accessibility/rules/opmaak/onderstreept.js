/*---
topic: typography
wcag: []
severity: warning
title:
  nl: Onderstreepte tekst lijkt een link, maar is het niet.
  en: Underlined text looks like a link, but is not.
why:
  nl: Lezers klikken erop, en er gebeurt niets.
  en: Readers click on it, and nothing happens.
how:
  nl: Gebruik een lijn alleen voor links. Maak andere tekst vet.
  en: Underline links only. Make other text bold.
fails:
  - '<p>Dit is <span style="text-decoration: underline">heel belangrijk</span> voor jou.</p>'
  - '<p>Dit is <u>heel belangrijk</u> voor jou.</p>'
passes:
  - '<p>Dit is een <a href="/x">link</a> voor jou.</p>'
  - '<p><abbr title="Basisregistratie personen" style="text-decoration: underline dotted">BRP</abbr>
    <ins>nieuw</ins></p>'
  - '<p><button type="button" style="text-decoration: underline">Meer</button></p>'
---*/
const found = [];
for (const element of all('body *')) {
  if (!style(element).textDecorationLine.includes('underline') || !clean(element.textContent) || !visible(element)) continue;
  if (element.closest('a, area, button, summary, label, abbr, dfn, ins, acronym, [role], [onclick], [tabindex], [title], svg, [contenteditable], math')) continue;
  if (style(element).textDecorationStyle === 'dotted' || style(element).textDecorationStyle === 'wavy' || style(element).cursor === 'pointer') continue;
  if (found.some(each => each.contains(element)) || element.querySelector('a')) continue;
  // A line under a heading or another whole block is a border.
  if (element.matches('h1, h2, h3, h4, h5, h6, th, legend, caption')) continue;
  found.push(element);
}
if (found.length) review(found[0]);
