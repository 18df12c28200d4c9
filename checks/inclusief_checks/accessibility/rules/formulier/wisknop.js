/*---
topic: forms
wcag: []
severity: warning
title:
  nl: Een knop wist in een keer alles wat u invulde.
  en: A button wipes out all that you entered.
why:
  nl: U drukt er makkelijk op uit vergissing. Dan bent u alles kwijt.
  en: It is easy to press by mistake. Then all is lost.
how:
  nl: Haal de knop weg. Bijna niemand heeft hem nodig.
  en: Remove the button. Hardly anyone needs it.
fails:
  - <form><label>Naam <input></label><button type="reset">Wis</button></form>
  - <form><label>Name <input></label><input type="reset"></form>
passes:
  - <form><label>Naam <input></label><button>Verstuur</button></form>
  - <form role="search"><input type="search" aria-label="Zoek"><button type="reset">Wis</button></form>
---*/
for (const button of all('button[type=reset], input[type=reset]')) {
  const form = button.form;
  // To clear the only field of a search is handy.
  const fields = form ? [...form.elements].filter(field => !/^(hidden|submit|button|reset|image)$/.test(field.type)) : [];
  const search = form && (form.matches('[role=search]') || form.closest('search') || form.querySelector('[type=search]'));
  if (visible(button) && !(search && fields.length < 2)) fail(button);
}
