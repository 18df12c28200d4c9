/*---
topic: forms
wcag: ["3.3.2", "1.3.1"]
title:
  nl: Een veld heeft zijn naam alleen in een zweeftekst.
  en: A field has its name only in a tooltip.
why:
  nl: De zweeftekst ziet u alleen met een muis. Op een telefoon ziet u niets.
  en: A tooltip shows only for a mouse. On a phone there is nothing to see.
how:
  nl: Zet een zichtbaar label bij het veld. Of leg uit waarom dat niet past.
  en: Put a visible label with the field, or make its purpose clear in another way.
fails:
  - <input type="text" title="Voornaam">
passes:
  - <label>Voornaam <input title="Zoals in je paspoort"></label>
  - <form><input type="search" title="Zoek"><button>Zoek</button></form>
---*/
for (const field of all('input[title], select[title], textarea[title]')) {
  if (/^(hidden|submit|button|reset|image)$/.test(field.type) || !visible(field) || !exposed(field) || !clean(field.title)) continue;
  if (field.hasAttribute('aria-label') || field.hasAttribute('aria-labelledby')) continue;
  if ([...(field.labels || [])].some(label => clean(label.textContent))) continue;
  const around = field.form || field.parentElement;
  const others = around.querySelectorAll('input:not([type=hidden], [type=submit], [type=button], [type=image]), textarea, select');
  if (others.length === 1 && around.querySelector('button, input[type=submit], input[type=image]')) continue;
  review(field, {title: field.title});
}
