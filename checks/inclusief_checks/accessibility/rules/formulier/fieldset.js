/*---
topic: forms
wcag: ["1.3.1", "3.3.2"]
title:
  nl: Een groep velden heeft geen naam.
  en: A group of fields has no name.
why:
  nl: Een schermlezer zegt dat er een groep begint, maar niet waarover.
  en: A screen reader says that a group starts, but not what it is about.
how:
  nl: Zet als eerste in de `fieldset` een `legend` met de naam van de groep.
  en: Put a `legend` with the name of the group first in the `fieldset`.
fails:
  - <fieldset><h3>Adres</h3><label>Straat <input></label><label>Plaats <input></label></fieldset>
  - <fieldset><legend></legend><label>Straat <input></label></fieldset>
  - <fieldset><div><legend>Address</legend></div><label>Street <input></label></fieldset>
  - <fieldset><label><input type="checkbox"> A</label><label><input type="checkbox"> B</label></fieldset>
passes:
  - <fieldset><legend>Adres</legend><label>Straat <input></label></fieldset>
  - <fieldset aria-label="Adres"><label>Straat <input></label></fieldset>
  - <fieldset hidden><label>Straat <input></label></fieldset>
  - <fieldset disabled><button>Verstuur</button></fieldset>
---*/
for (const fieldset of all('fieldset')) {
  if (!exposed(fieldset) || !visible(fieldset)) continue;
  const fields = [...fieldset.querySelectorAll('input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea')];
  const legend = [...fieldset.children].find(child => child.nodeName === 'LEGEND');
  const stray = [...fieldset.querySelectorAll('legend')].find(one => one.parentElement.nodeName !== 'FIELDSET');
  if (!fields.length) continue;
  const labelled = clean(fieldset.getAttribute('aria-label')) || fieldset.hasAttribute('aria-labelledby');
  if (stray && !legend && !labelled) { fail(stray); continue; }
  if (name(fieldset) || labelled || /^(none|presentation)$/.test(fieldset.getAttribute('role') || '')) continue;
  // A text on top shows what the group is about, and is not linked to it. Only to disable fields, no name is needed.
  const top = [...fieldset.children].find(child => !/^(LEGEND|BR|SCRIPT|STYLE)$/.test(child.nodeName));
  const told = top && visible(top) && /^(H[1-6]|P|STRONG|B|SPAN|DIV)$/.test(top.nodeName) && !top.querySelector('input, select, textarea, button, label') && clean(top.textContent);
  // A frame shows that the fields belong together, and nothing tells why.
  const look = style(fieldset);
  const framed = fields.length > 1 && !fieldset.disabled && look.borderTopStyle !== 'none' && parseFloat(look.borderTopWidth) > 0;
  const ticks = fields.filter(field => /^(radio|checkbox)$/.test(field.type)).length;
  (legend || told || framed || ticks > 1 ? fail : review)(fieldset);
}
for (const legend of all('legend')) {
  if (!legend.closest('fieldset') && exposed(legend) && clean(legend.textContent)) fail(legend);
}
