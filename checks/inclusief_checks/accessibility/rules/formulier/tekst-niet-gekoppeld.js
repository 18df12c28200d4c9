/*---
topic: forms
wcag: ["1.3.1", "3.3.2"]
title:
  nl: De tekst bij een veld is niet aan het veld gekoppeld.
  en: The text next to a field is not linked to the field.
why:
  nl: Een schermlezer leest de tekst niet voor bij het veld. En klikken op de tekst doet niets.
  en: A screen reader does not say the text at the field. And a click on the text does nothing.
how:
  nl: Maak van de tekst een `label`. Geef het een `for` met de `id` van het veld.
  en: Make the text a `label`, with a `for` that holds the `id` of the field.
fails:
  - <form>Naam <input type="text"></form>
  - <div><span>First name</span> <input type="text" title="field"></div>
  - <p><label>E-mail</label><br><input type="email" placeholder="jij@voorbeeld.nl"></p>
  - <table><tr><td>Straat</td><td><input></td></tr></table>
  - <input type="checkbox"> Ik ga akkoord
passes:
  - <label for="n">Naam</label> <input id="n">
  - <span id="n">Naam</span> <input aria-labelledby="n">
  - <label>Naam <input></label>
  - <h2>Zoek</h2><input title="Zoek">
  - <input aria-label="Naam">
---*/
const SKIP = /^(SCRIPT|STYLE|TEMPLATE|INPUT|SELECT|TEXTAREA|BUTTON|A|H[1-6]|UL|OL|TABLE|LEGEND|FIELDSET|FORM|IMG|svg|NAV|HEADER)$/;
const blank = node => node.nodeType === 8 || node.nodeName === 'BR' || (node.nodeType === 3 && !clean(node.data));
// The node next to a field, or next to the box around it, in a direction.
const beside = (field, way) => {
  let node = field;
  for (let depth = 0; node && depth < 2; depth += 1) {
    let next = node[way];
    while (next && blank(next)) next = next[way];
    if (next) return next;
    node = node.parentElement;
    if (!node || node.matches('form, fieldset, body, main, section')) return null;
  }
  return null;
};
for (const field of all('input, select, textarea')) {
  if (/^(hidden|submit|button|reset|image)$/.test(field.type) || !visible(field) || !exposed(field)) continue;
  if (clean(field.getAttribute('aria-label')) || field.hasAttribute('aria-labelledby')) continue;
  if ([...(field.labels || [])].some(label => clean(label.textContent))) continue;
  const tick = /^(radio|checkbox)$/.test(field.type);
  const near = beside(field, tick ? 'nextSibling' : 'previousSibling');
  if (!near || SKIP.test(near.nodeName)) continue;
  if (near.nodeType === 1 && (near.querySelector('input, select, textarea, button, h1, h2, h3, h4, h5, h6') || !visible(near))) continue;
  if (near.nodeName === 'LABEL' && near.control && near.control !== field) continue;
  const text = clean(near.nodeType === 1 ? shownText(near) : near.data);
  if (/\p{L}{2}/u.test(text) && text.length <= (near.nodeName === 'P' ? 50 : 80)) fail(field, {text});
}
