/*---
topic: forms
wcag: ["3.3.2"]
title:
  nl: Bij een veld staat geen zichtbare tekst.
  en: A field has no visible label.
why:
  nl: Wie ziet, moet raden wat in het veld moet. Alleen een schermlezer hoort de naam.
  en: People who see must guess what goes in. Only a screen reader is told the name.
how:
  nl: Zet een zichtbaar label bij het veld.
  en: Show a label next to the field.
fails:
  - <form><input aria-label="Voornaam"><input aria-label="Achternaam"><button>Verstuur</button></form>
  - <form><label for="a" style="position:absolute;left:-9999px">Street</label><input id="a"><p><label>Town <input></label></p></form>
passes:
  - <form><label for="a">Straat</label><input id="a"></form>
  - <form role="search"><input type="search" aria-label="Zoek"><button>Zoek</button></form>
  - <form><p id="n">Naam</p><input aria-labelledby="n"><input aria-labelledby="n"></form>
  - <table><tr><th>Appels</th><td><input aria-label="Appels"></td><td><input aria-label="Peren"></td></tr></table>
---*/
const KINDS = 'input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=search]), textarea, select';
for (const field of all(KINDS)) {
  if (field.closest('table, [role=grid], [role=search], search') || !visible(field) || !exposed(field)) continue;
  const named = [...(field.labels || [])];
  for (const id of (field.getAttribute('aria-labelledby') || '').split(/\s+/)) {
    const label = id && document.getElementById(id);
    if (label) named.push(label);
  }
  // Without any name other rules speak; so they do for a name in a placeholder or a tooltip.
  if (!named.length && !clean(field.getAttribute('aria-label'))) continue;
  if (named.some(label => visible(label) && clean(label.textContent))) continue;
  const around = field.form || field.parentElement;
  if (around.querySelectorAll(KINDS).length < 2 && around.querySelector('button, [type=submit], [type=image]')) continue;
  // Text right before or after the field may serve as its visible label.
  const near = [field.previousSibling, field.nextSibling, field.previousElementSibling, field.nextElementSibling,
    field.parentElement.previousElementSibling];
  const text = node => node && !/^(SCRIPT|STYLE|INPUT|SELECT|TEXTAREA|H[12]|LABEL)$/.test(node.nodeName) &&
    !(node.querySelector && node.querySelector(KINDS)) && clean(node.nodeType === 1 ? shownText(node) : node.data);
  if (!near.some(text)) review(field, {name: name(field)});
}
