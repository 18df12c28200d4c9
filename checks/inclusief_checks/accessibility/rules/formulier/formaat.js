/*---
topic: forms
wcag: ["3.3.2"]
title:
  nl: Een veld zegt niet hoe u iets moet opschrijven.
  en: A field does not say in what form it wants the answer.
why:
  nl: U krijgt een fout, maar weet niet wat er wel mag.
  en: You get an error without knowing what is allowed.
how:
  nl: Zet een voorbeeld boven het veld, zoals "bijvoorbeeld 31-12-2026".
  en: Put an example above the field, such as "for example, 31-12-2026".
fails:
  - <label>Klantnummer <input pattern="[A-Z]{2}[0-9]{4}"></label>
  - <label>Date of birth <input type="text"></label>
passes:
  - <label>Klantnummer <input pattern="[A-Z]{2}[0-9]{4}" aria-describedby="h"></label><p id="h">Bijvoorbeeld AB1234</p>
  - <label>Date of birth (dd-mm-yyyy) <input type="text"></label>
  - <label>Date of birth <input type="date"></label>
  - <label>Naam <input type="text" pattern=".*"></label>
---*/
const HINT = /\d|bijv|b\.v\.|zoals|voorbeeld|formaat|notatie|for example|e\.g\.|such as|format|\b(dd|mm|yyyy|jjjj|tt)\b|cijfers|letters|tekens|digits|characters|numbers only/i;
const DATE = /^(?:(?:date|datum|geboortedatum|birth ?date|start ?date|end ?date|geburtsdatum|departure|arrival|vertrekdatum|aankomstdatum)\b.*|.*\b(?:datum|date)(?: of birth)?)[\s*:]*$/i;
for (const field of all('input:not([type]), input[type=text], input[type=tel], input[type=password], input[type=email][pattern], input[type=url][pattern]')) {
  const wants = clean(field.getAttribute('pattern'));
  const strict = wants && !/^\^?\(?(\.|\\S|\[^[^\]]*\])[*+]\)?\$?$/.test(wants);
  const label = name(field);
  const date = DATE.test(label) && field.type === 'text' && !/datepicker|flatpickr/i.test(field.className) && !field.closest('search, [role=search]');
  if (!(strict || date) || !exposed(field) || !visible(field) || field.readOnly || field.disabled) continue;
  const ids = (field.getAttribute('aria-describedby') || '').split(/\s+/).filter(Boolean);
  const near = [label, field.title, ...ids.map(id => (document.getElementById(id) || {}).textContent)];
  // A hint that is not linked is still shown.
  const box = field.closest('label') || field;
  for (const other of [box.nextElementSibling, box.previousElementSibling, box.parentElement.previousElementSibling]) {
    if (other && !other.querySelector('input') && !other.matches('head, input, script, style')) near.push(shownText(other));
  }
  if (!near.some(text => HINT.test(text || ''))) review(field, {label});
}
