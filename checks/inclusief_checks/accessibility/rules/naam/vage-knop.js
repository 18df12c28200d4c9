/*---
topic: names
wcag: ["2.4.6"]
title:
  nl: De naam van een knop zegt niet wat de knop doet.
  en: The name of a button does not say what it does.
why:
  nl: Wie de knop alleen hoort, weet niet wat er gebeurt.
  en: Those who only hear the button do not know what will happen.
how:
  nl: Schrijf wat de knop doet, zoals "Verstuur uw melding".
  en: Write what the button does, such as "Send your report".
fails:
  - <button>Button</button>
  - <button>Klik hier</button>
  - <input type="button" value="x1">
  - <button>OK</button>
  - <form><label>Postcode <input></label><button>Ga</button></form>
passes:
  - <button>Verstuur</button>
  - <button aria-label="Sluit">X</button>
  - <div role="dialog" aria-label="Gelukt"><button>OK</button></div>
---*/
const NOTHING = /^(?:(?:this |the |een |de |deze |a )?(?:button|knop|btn|icon|icoon|icon button|image|afbeelding|img|picture|untitled|naamloos|label|text|tekst|link|element|control|null|undefined|nan|true|false|todo|test|placeholder|lorem ipsum|\[object object\]|schaltfläche|bouton)(?: ?\d+)?|(?:just )?(?:click|klik|press|druk|tap|tik|push)(?: (?:me|here|hier|this|dit|op deze knop|op de knop|this button|the button|button))?|(?:here|hier|this|dit|x\d+|do it|doe het))[\s.!>…»]*$/i;
const THIN = /^(?:ok|oke|oké|okay|go|ga|yes|ja|no|nee|more|meer|action|actie|actions|do|run|x|i|\?)[\s.!>…»]*$/i;
const SEARCH = /search|zoek|such|rech/i;
for (const button of all('button, input[type=button], input[type=submit], input[type=image], input[type=reset], [role=button], summary')) {
  if (!exposed(button) || !/^(button|summary)$/.test(role(button) || 'summary')) continue;
  const text = name(button);
  if (NOTHING.test(text)) fail(button, {name: text});
  // In a dialog, or below a question, a short answer is clear.
  else if (THIN.test(text) && !button.closest('dialog, [role=dialog], [role=alertdialog], fieldset, [role=group]')) {
    const form = button.closest('form, search, [role=search]');
    if (!form || !form.querySelector('input:not([type=hidden]), select, textarea') || /^(?:x|i|\?|more|meer|action|actie|do)$/i.test(text)
      || !SEARCH.test(form.outerHTML.slice(0, 3000))) review(button, {name: text});
  }
}
