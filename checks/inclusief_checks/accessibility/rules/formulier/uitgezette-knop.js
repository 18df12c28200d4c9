/*---
topic: forms
wcag: []
severity: warning
title:
  nl: De knop om te versturen staat uit.
  en: The button to send is switched off.
why:
  nl: U weet niet waarom het niet gaat. Met het toetsenbord vindt u de knop niet.
  en: Nobody knows why it does not work. The keyboard does not reach it.
how:
  nl: Laat de knop aan. Zeg bij het versturen wat er nog mist.
  en: Leave the button on. Say what is missing when a person sends the form.
fails:
  - <form><label>Naam <input></label><button disabled>Verstuur</button></form>
passes:
  - <form><label>Naam <input></label><button>Verstuur</button></form>
  - <form><label>Naam <input></label><button type="button" disabled>Vorige</button></form>
---*/
for (const form of all('form')) {
  const buttons = [...form.elements].filter(part => /^(submit|image)$/.test(part.type) && visible(part));
  if (buttons.length && buttons.every(button => button.disabled)) review(buttons[0]);
}
