/*---
topic: forms
wcag: ["2.4.6", "1.3.1", "3.3.2"]
act: [cc0f0a]
title:
  nl: Twee velden hebben hetzelfde label.
  en: Two fields have the same label.
why:
  nl: U ziet en hoort niet welk veld voor wie of wat is.
  en: Nobody can tell which field is for whom or what.
how:
  nl: Geef elk veld een eigen label. Of zet de velden in groepen met een eigen naam.
  en: Give each field its own label, or put the fields in named groups.
fails:
  - <form><label>Naam <input></label><label>Naam <input></label></form>
  - <form><fieldset><label>Name <input></label></fieldset><fieldset><label>Name <input></label></fieldset></form>
passes:
  - <form><fieldset><legend>Jij</legend><label>Naam <input></label></fieldset><fieldset><legend>Je kind</legend><label>Naam <input></label></fieldset></form>
  - <form><h2>Jij</h2><label>Naam <input></label><h2>Je kind</h2><label>Naam <input></label></form>
  - <form><label>E-mail <input></label></form><form><label>E-mail <input></label></form>
  - <ul><li>Appel <label>Aantal <input></label></li><li>Peer <label>Aantal <input></label></li></ul>
---*/
const GROUP = 'fieldset, [role=group], [role=radiogroup], form, section, article, li, tr, details, dialog, [role=dialog], [role=tabpanel], [role=row]';
const groupName = field => {
  const names = [];
  for (let box = field.parentElement.closest(GROUP); box; box = box.parentElement && box.parentElement.closest(GROUP)) {
    // Rows, items and forms give context by their own content: those are told apart by place.
    const own = box.matches('fieldset, [role=group], [role=radiogroup]') ? name(box) : '';
    if (!seenBoxes.has(box)) seenBoxes.set(box, seenBoxes.size);
    names.push(own || (box.matches('fieldset') ? '' : String(seenBoxes.get(box))));
  }
  return names.join('|');
};
const seenBoxes = new Map(), groups = new Map();
let heading = '';
// Most pages have no label twice; then there is no need to look at all the text.
const shown = all('label').filter(label => label.control).map(label => clean(label.textContent).toLowerCase());
if (new Set(shown).size === shown.length) return;
for (const element of all('h1, h2, h3, h4, h5, h6, [role=heading], p, strong, input, select, textarea')) {
  if (!/^(INPUT|SELECT|TEXTAREA)$/.test(element.nodeName)) {
    // Any visible line between two fields may tell them apart.
    if (!element.closest('label, legend') && visible(element) && clean(element.textContent) && !element.querySelector('input, select, textarea')) {
      heading = clean(element.textContent);
    }
    continue;
  }
  if (/^(hidden|submit|button|reset|image|radio|checkbox)$/.test(element.type) || !exposed(element) || !visible(element)) continue;
  const labels = [...(element.labels || [])].filter(visible);
  const text = name(element).toLowerCase();
  if (!labels.length || !text || element.hasAttribute('aria-labelledby') || element.hasAttribute('aria-label')) continue;
  const key = `${groupName(element)}\n${heading}\n${text}`;
  if (groups.has(key) && groups.get(key).type === element.type) fail(element, {label: text});
  else groups.set(key, element);
}
