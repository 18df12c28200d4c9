/*---
topic: forms
wcag: ["3.3.2", "1.3.1"]
title:
  nl: Een veld heeft alleen een voorbeeldtekst als naam.
  en: A field has only a placeholder for a name.
why:
  nl: De voorbeeldtekst verdwijnt zodra u typt. Dan weet u niet meer wat u moet invullen.
  en: The placeholder goes away as soon as you type. Then nobody can check what the field is for.
how:
  nl: Zet een zichtbaar label boven het veld. Koppel het met `for` en `id`.
  en: Put a visible label above the field, and link it with `for` and `id`.
fails:
  - <form><input type="text" placeholder="Voornaam"><input type="text" placeholder="Achternaam"><button>Verstuur</button></form>
  - <textarea placeholder="Your message"></textarea>
  - <form><input placeholder="Enter your full name"><button>Continue</button></form>
  - <form><input type="search" placeholder="Zoek"><button>Zoek</button></form>
passes:
  - <label>Voornaam <input placeholder="Fatma"></label>
  - <form role="search"><input type="search" aria-label="Zoek" placeholder="Zoek"><button>Zoek</button></form>
  - <input type="hidden" placeholder="x">
---*/
const labelled = field => clean(field.getAttribute('aria-label')) || field.hasAttribute('aria-labelledby') ||
  clean(field.title) || [...(field.labels || [])].some(label => clean(label.textContent));
const textBefore = field => {
  const before = field.previousSibling;
  const text = before && before.nodeType === 3 && !clean(before.data) ? before.previousSibling : before;
  return text && !/^(INPUT|SELECT|TEXTAREA|BUTTON|SCRIPT|STYLE|H\d|SVG|I)$/i.test(text.nodeName) && clean(text.textContent);
};
for (const field of all('input[placeholder], textarea[placeholder]')) {
  if (!visible(field) || !exposed(field) || !clean(field.placeholder) || labelled(field) || textBefore(field)) continue;
  // A button next to the only field may be its label (technique G167); a lone search field shows what it is by its looks.
  const around = field.form || field.parentElement;
  const others = around.querySelectorAll('input:not([type=hidden], [type=submit], [type=button], [type=image]), textarea, select');
  const button = around.querySelector('button, input[type=submit], input[type=image]');
  const said = button && /zoek|search|find|vind|filter|subscribe|inschrijf|abonne|sign ?up|aanmeld|add|voeg|send|suche/i.test(name(button));
  const clear = others.length === 1 && (said || field.type === 'search');
  (clear ? review : fail)(field, {placeholder: field.placeholder});
}
