/*---
topic: forms
wcag: ["2.4.6", "3.3.2"]
act: [cc0f0a]
title:
  nl: Een label zegt niet wat u moet invullen.
  en: A label does not say what to enter.
why:
  nl: Woorden als "Veld 1" of "Tekst" helpen niemand.
  en: Words such as "Field 1" or "Text" help nobody.
how:
  nl: Schrijf in het label wat u wilt weten, zoals "Geboortedatum".
  en: Say in the label what you want to know, such as "Date of birth".
fails:
  - <label for="a">Menu</label><input id="a" type="text">
  - <label>Veld 1 <input></label>
  - <label>Enter text here<input></label>
  - <label>Select an option <select><option>1</option></select></label>
  - <label>Home <input type="email"></label>
passes:
  - <label>Voornaam <input></label>
  - <label>Menu <select><option>Contact</option></select></label>
  - <label style="position:absolute;left:-9999px">Veld</label>
  - <label>Tekst van je bericht <textarea></textarea></label>
---*/
const VAGUE = new RegExp('^(?:(?:the |your |het |je |uw |een |a |an |this |dit )?(?:label|field|veld|input|invoer|invoerveld|form field|formulierveld|' +
  'text ?(?:box|field|area)?|tekst(?:veld|vak)?|textbox|box|vak|value|waarde|data|gegevens|item|element|control|untitled|naamloos|' +
  'question|vraag|answer|antwoord|entry|placeholder|lorem ipsum|todo|tbd|test|xxx+|label (?:text|tekst)|feld|eingabe|champ)' +
  '(?: ?(?:no\\.?|nr\\.?|#)? ?(?:\\d+|[a-c]))?|(?:enter|type|fill in|vul|typ|schrijf|write)(?: (?:text|tekst|something|iets|value|data|it|this|dit|your text|je tekst))?' +
  '(?: (?:here|hier|in|below|hieronder))*|here|hier|this|dit|click here|klik hier|choose|choose one|select|select one|kies|maak een keuze|make a choice|' +
  '(?:select|choose|kies|pick) (?:an? |one |een )?(?:option|item|optie|value))$', 'iu');
const PAGE_WORDS = /^(menu|home|navigation|navigatie|footer|header|voettekst|page|pagina|welcome|welkom|read more|lees meer|login|logout)$/i;
const strip = text => clean(text).replace(/\s*(\*|\((?:verplicht|required|optioneel|optional)\))\s*/gi, ' ').replace(/[:?.…\s]+$/u, '').trim();
for (const field of all('input, select, textarea, [role=textbox], [role=combobox], [role=searchbox], [role=spinbutton], [role=slider]')) {
  if (/^(hidden|submit|button|reset|image|radio|checkbox)$/.test(field.type) || !exposed(field)) continue;
  const ids = (field.getAttribute('aria-labelledby') || '').split(/\s+/).filter(Boolean);
  const labels = ids.length ? ids.map(id => document.getElementById(id)).filter(Boolean) : [...(field.labels || [])];
  if (!labels.length || !labels.some(visible)) continue;
  const own = label => [...label.childNodes].filter(node => node.nodeType === 3 || (node.nodeType === 1 &&
    !node.matches('input, select, textarea, script, style') && !node.querySelector('input, select, textarea')));
  const text = strip(labels.map(label => own(label).map(node => node.textContent).join(' ')).join(' '));
  const wrong = VAGUE.test(text) || (PAGE_WORDS.test(text) && !field.matches('select, [role=combobox]'));
  // "Answer" below a question is clear enough, so a named group gets the benefit of the doubt.
  if (wrong) (field.closest('fieldset, [role=group]') && /^(answer|antwoord)/i.test(text) ? review : fail)(field, {label: text});
}
