/*---
topic: layout
wcag: ["1.4.10", "1.4.4"]
states: [narrow]
title:
  nl: Op een smal scherm verdwijnt inhoud.
  en: Content disappears on a narrow screen.
why:
  nl: Wie vergroot of een telefoon heeft, krijgt die informatie niet.
  en: People who zoom in or use a phone do not get this information.
how:
  nl: Laat de inhoud staan op elk scherm. Of geef een knop waarmee die opent.
  en: Keep the content on every screen, or give a button that opens it.
message:
  nl: 'Deze inhoud verdwijnt op een smal scherm: "{text}".'
  en: 'This content disappears on a narrow screen: "{text}".'
fails:
  - '<style>@media (max-width: 600px) { .extra { display: none } }</style><main><p class="extra">Wij zijn op maandag
    de hele dag gesloten.
    Bel dan met het nummer 14 010.</p></main>'
passes:
  - '<style>@media (max-width: 600px) { .menu { display: none } }</style><nav class="menu">Meld een kapotte
    lantaarnpaal of een losse tegel</nav>'
  - '<style>@media (max-width: 600px) { .lang { display: none } } @media (min-width: 601px) { .kort { display: none }
    }</style>
    <main><p class="lang">Gesloten op maandag en op dinsdag.</p><p class="kort">Gesloten op maandag en op
    dinsdag.</p></main>'
---*/
const NARROW = /max-width|width\s*<|max-device-width/;
const hiding = styleRules().filter(({applies, css, media}) => applies && /none/.test(css.display) && media.some(each => NARROW.test(each)))
  .map(({selector}) => selector);
if (!hiding.length) return;
const shown = shownText(document.body).toLowerCase();
const told = [];
for (const selector of hiding) {
  let found = [];
  try { found = main().querySelectorAll(selector); } catch (error) { continue; }
  for (const element of found) {
    if (style(element).display !== 'none' || told.some(each => each.contains(element))) continue;
    if (element.closest('nav, header, footer, aside, [role=navigation], [hidden], [aria-hidden=true], dialog, template') || element.matches('br, hr, td, th, img, svg, script, style')) continue;
    const text = clean(element.textContent);
    // Only a paragraph or more, that is not told in other words elsewhere: a short name may stand for a long one.
    if (text.length < 30 || shown.includes(text.toLowerCase().slice(0, 30))) continue;
    const id = element.id && document.querySelector(`[aria-controls~="${window.CSS.escape(element.id)}"], [href="#${window.CSS.escape(element.id)}"]`);
    if (id) continue;
    told.push(element);
    review(element, {text: text.slice(0, 80)});
  }
}
