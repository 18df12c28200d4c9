/*---
topic: forms
wcag: ["1.3.5"]
title:
  nl: De browser vult in een veld het verkeerde in.
  en: The browser fills in the wrong thing.
why:
  nl: Het veld vraagt om iets anders dan de browser denkt. Wie moeilijk typt, moet dan alles verbeteren.
  en: The field asks for something else than the browser is told. People who find typing hard must correct it.
how:
  nl: Geef `autocomplete` de waarde die bij de vraag past, zoals "email".
  en: Give `autocomplete` the value that fits the question, such as "email".
message:
  nl: Het label is "{label}", maar `autocomplete` is "{token}".
  en: The label is "{label}", but `autocomplete` is "{token}".
fails:
  - <label>E-mailadres <input autocomplete="name"></label>
  - <label>Telephone number <input autocomplete="email"></label>
passes:
  - <label>E-mailadres <input type="email" autocomplete="email"></label>
  - <label>Email address <input autocomplete="username"></label>
  - <label>Naam van je hond <input autocomplete="off"></label>
---*/
// What means nothing to a browser at all is told by axe.
const KNOWN = /^(name|given-name|additional-name|family-name|nickname|username|email|tel(-national|-local|-country-code|-area-code)?|street-address|address-line[123]|address-level[1-4]|postal-code|country(-name)?|bday(-day|-month|-year)?)$/;
const FITS = [
  [/\be-?mail/i, /email|username/, /name|tel|street|postal|country|bday|address|given|family/],
  [/\b(tele)?phone|\bmobile( number)?\b|telefoon|\bmobiel/i, /tel/, /email|name|street|postal|country|bday|address/],
  [/^(full |first |last |your |family )*name$|^(volledige |voor|achter|je |jouw )*naam$|^surname$/i, /name/, /email|tel|street|postal|country|bday|address/],
  [/post ?code|\bzip( code)?\b/i, /postal|address/, /email|tel|name|bday/],
  [/date of birth|birthday|geboortedatum/i, /bday/, /email|tel|name|street|postal|country|address/],
];
for (const field of all('input[autocomplete], select[autocomplete], textarea[autocomplete]')) {
  const token = clean(field.getAttribute('autocomplete')).toLowerCase();
  if (!token || /^(on|off)$/.test(token) || !exposed(field)) continue;
  const label = name(field).replace(/[*:]|\(.*\)/g, '').trim();
  const asked = FITS.filter(([words]) => words.test(label));
  const last = token.split(' ').pop();
  if (asked.length === 1 && KNOWN.test(last) && !asked[0][1].test(last) && asked[0][2].test(last)) fail(field, {label, token});
}
