/*---
topic: forms
wcag: ["3.2.2"]
title:
  nl: Een formulier heeft geen knop om te versturen.
  en: A form has no button to send it.
why:
  nl: U weet niet hoe u klaar bent. Niet iedereen kan op Enter drukken.
  en: Nobody knows how to finish. Not everyone can press Enter.
how:
  nl: Zet aan het eind een knop, zoals `<button>Verstuur</button>`.
  en: Put a button at the end, such as `<button>Send</button>`.
fails:
  - <form action="/x"><label>Naam <input></label><label>Plaats <input></label></form>
  - <form method="get"><label>Search <input type="search"></label></form>
  - <form><label>Kleur <select><option>Rood</option></select></label></form>
passes:
  - <form action="/x"><label>Naam <input></label><button>Verstuur</button></form>
  - <form id="f" action="/x"><label>Naam <input></label></form><button form="f">Verstuur</button>
  - <form><input type="hidden" name="a"></form>
  - <form action="/x"><label>Naam <input></label><input type="image" alt="Verstuur" src="data:,"></form>
---*/
for (const form of all('form')) {
  const parts = [...form.elements];
  const fields = parts.filter(field => /^(INPUT|SELECT|TEXTAREA)$/.test(field.nodeName) && !/^(hidden|submit|button|reset|image)$/.test(field.type) && exposed(field) && visible(field));
  if (!fields.length || form.getAttribute('method') === 'dialog') continue;
  const buttons = parts.some(part => part.nodeName === 'BUTTON' || /^(submit|button|image)$/.test(part.type));
  if (buttons || form.querySelector('input[type=image], [role=button], [onclick], a[href^="javascript:"], a[href="#"], [class*=btn], [class*=button], [class*=submit]')) continue;
  if ([...form.querySelectorAll('*')].some(part => part.localName.includes('-'))) continue;
  // A script may work at each change; then there is nothing to send. Without any script a form can only be sent.
  const works = document.querySelector('script[src], script:not([type]), script[type*=javascript], script[type=module]') ||
    form.querySelector('[onchange], [oninput], [onkeyup], [onkeydown]') || form.matches('[oninput], [onchange]');
  const sends = form.hasAttribute('action') || form.hasAttribute('method') || !works;
  const texts = fields.some(field => !/^(radio|checkbox|range|color)$/.test(field.type));
  (sends && texts ? fail : review)(form);
}
