/*---
topic: forms
wcag: ["3.3.7"]
title:
  nl: U moet hetzelfde twee keer invullen.
  en: You must enter the same thing twice.
why:
  nl: Dat kost moeite. Sommige mensen weten niet meer wat ze invulden.
  en: It takes effort. Some people no longer know what they entered.
how:
  nl: Vraag het een keer. Laat zien wat er staat, zodat u kunt controleren.
  en: Ask once, and show the answer so that it can be checked.
fails:
  - <form><label>E-mail <input></label><label>Herhaal je e-mail <input></label></form>
  - <form><label>Email <input></label><label>Confirm email address <input></label></form>
passes:
  - <form><label>Wachtwoord <input type="password"></label><label>Herhaal je wachtwoord <input type="password"></label></form>
  - <form><label>E-mail <input></label></form>
---*/
const AGAIN = /\b(?:herhaal|bevestig|nogmaals|nog een keer|opnieuw|confirm|repeat|re-?enter|re-?type|verify|again)\b/i;
const WHAT = /mail|phone|telefoon|address|adres|account|rekening|iban|number|nummer|name|naam/i;
// A new password is the exception: nobody can see what was typed.
for (const field of all('input')) {
  if (/^(hidden|submit|button|reset|image|checkbox|radio|password)$/.test(field.type) || !exposed(field)) continue;
  const label = name(field);
  if (AGAIN.test(label) && WHAT.test(label) && !field.value) review(field, {label});
}
