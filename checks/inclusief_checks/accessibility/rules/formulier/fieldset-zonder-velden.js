/*---
topic: forms
wcag: ["1.3.1"]
title:
  nl: Een `fieldset` staat om gewone tekst.
  en: A `fieldset` is put around ordinary text.
why:
  nl: Een schermlezer zegt dat er een groep velden begint. Die zijn er niet.
  en: A screen reader says that a group of fields starts. There are none.
how:
  nl: Gebruik een kop en een `section` of `div`. Maak het kader met CSS.
  en: Use a heading and a `section` or `div`. Draw the frame with CSS.
fails:
  - <fieldset><legend>Let op</legend><p>Wij zijn maandag dicht.</p></fieldset>
passes:
  - <fieldset><legend>Adres</legend><label>Straat <input></label></fieldset>
  - <fieldset><button>Verstuur</button></fieldset>
  - <fieldset><legend>Laden</legend></fieldset>
---*/
const WIDGET = 'input, select, textarea, button, output, [contenteditable], [role=checkbox], [role=radio], [role=textbox], [role=combobox], ' +
  '[role=switch], [role=slider], [role=listbox], [role=button], [role=spinbutton], iframe, canvas, form';
for (const fieldset of all('fieldset')) {
  if (!exposed(fieldset) || fieldset.querySelector(WIDGET) || /^(none|presentation)$/.test(fieldset.getAttribute('role') || '')) continue;
  // A custom element may hold fields in a closed shadow tree.
  const parts = [...fieldset.querySelectorAll('*')];
  if (parts.some(part => part.localName.includes('-') || part.shadowRoot)) continue;
  const legend = fieldset.querySelector('legend');
  if (shownText(fieldset).replace(legend ? shownText(legend) : '', '').trim()) fail(fieldset);
}
