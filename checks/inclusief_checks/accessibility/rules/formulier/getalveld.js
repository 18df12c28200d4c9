/*---
topic: forms
wcag: []
severity: warning
title:
  nl: Een veld voor een code is een rekenveld.
  en: A field for a code is made for counting.
why:
  nl: Nullen vooraan vallen weg. Door scrollen verandert het getal ongemerkt.
  en: Zeros in front get lost. Scrolling changes the number unnoticed.
how:
  nl: Gebruik `type="text"` met `inputmode="numeric"`. Voor telefoon is er `type="tel"`.
  en: Use `type="text"` with `inputmode="numeric"`. For phone numbers, use `type="tel"`.
fails:
  - <label>Postcode <input type="number"></label>
  - <label>Phone number <input type="number"></label>
passes:
  - <label>Aantal <input type="number"></label>
  - <label>Telefoon <input type="tel"></label>
---*/
const CODE = /post ?code|zip ?code|\bzip\b|tele?(?:ph|f)o|\bphone|mobile|mobiel|\bbsn\b|\biban\b|rekeningnummer|account ?(?:number|no)|card ?number|kaartnummer|creditcard|\bpin\b|pincode|social security|passport|klantnummer|customer number|security code|\bcvc\b|\bcvv\b|\bkvk\b|burgerservice|kenteken|verificat/i;
for (const field of all('input[type=number]')) if (exposed(field) && CODE.test(name(field))) fail(field, {label: name(field)});
