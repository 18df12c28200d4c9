/*---
topic: forms
wcag: ["1.3.5"]
title:
  nl: Een veld over jezelf laat zich niet vanzelf invullen.
  en: A field about yourself cannot be filled in by itself.
why:
  nl: Typen kost sommige mensen veel moeite. De browser kan het voor ze doen.
  en: Typing is hard work for some people. Their browser can do it for them.
how:
  nl: Geef het veld het juiste `autocomplete`, zoals `email` of `postal-code`.
  en: Give the field the right `autocomplete`, such as `email` or `postal-code`.
fails:
  - <form><label>E-mailadres <input type="email"></label><label>Je bericht <textarea></textarea></label></form>
  - <form><label>First name <input></label><label>Last name <input></label></form>
  - <form><label>Your phone number <input type="tel" autocomplete="off"></label></form>
passes:
  - <form><label>E-mailadres <input type="email" autocomplete="email"></label></form>
  - <form><label>Naam van het product <input></label></form>
  - <label>Zoek op postcode <input type="search"></label>
  - <fieldset disabled><label>Voornaam <input></label></fieldset>
---*/
// Only the fields of the norm, in the words that people use for them. "own" is a word that makes it sure that it is about you.
const OWN = '(?:(?:your|my|je|jouw|uw|mijn|ihre?|votre) )?';
const ASKS = [
  ['email', 'e-?mail ?-?(?:address|adres|adresse)?|e-?mailadres'],
  ['tel', '(?:mobile|home|work|mobiel|vast)? ?(?:tele?)?(?:phone|foon|fon)(?:nummer| ?number| ?no\\.?)?|mobile(?: number)?|mobiel(?:e nummer| nummer)?|telefoonnummer|06-nummer|contact number'],
  ['name', '(?:full|complete|volledige) ?(?:name|naam)|(?:your|my|je|jouw|uw|mijn) (?:name|naam)|naam en achternaam|voor- en achternaam|first and last name'],
  ['given-name', 'first ?name|given ?name|forename|voornaam(?:\\(en\\))?|vorname|prénom'],
  ['family-name', 'last ?name|family ?name|surname|achternaam|familienaam|nachname'],
  ['postal-code', '(?:postal|post|zip) ?-?code|zip|postcode|postleitzahl'],
  ['street-address', '(?:street|home|postal) ?(?:address|name)|address ?(?:line)? ?[12]?|straat(?:naam)?(?: en huisnummer)?|street|adres(?:regel)? ?[12]?|woonadres|huisnummer|house number'],
  ['address-level2', 'town|city|town or city|city/town|woonplaats|plaats(?:naam)?'],
  ['country-name', 'country(?: name| of residence)?|land'],
  ['bday', 'date of birth|birth ?date|birthday|dob|geboortedatum|geburtsdatum'],
  ['username', 'user ?name|gebruikersnaam|login(?:naam| name)'],
  ['current-password', 'password|wachtwoord|passwort'],
  ['cc-number', '(?:credit)? ?card ?number|kaartnummer|creditcardnummer'],
].map(([token, words]) => [token, new RegExp(`^${OWN}(?:${words})$`, 'iu')]);
const CERTAIN = new Set(['email', 'tel', 'name', 'given-name', 'family-name', 'postal-code', 'street-address', 'bday']);
const OTHERS = /friend|vriend|recipient|ontvanger|colleague|collega|contact ?person|contactpersoon|child|\bkind|partner|employee|medewerker|company|bedrijf|organi[sz]ati|customer|klant|patient|client|cliënt|invite|nodig .* uit|guest|gast|search|zoek|filter|find|vind|emergency|noodgeval|admin|beheer|supplier|leverancier|share|deel|nominee|student|leerling|pupil/i;
// A name and an e-mail address together are those of the person who fills in the form.
const bare = /^(?:name|naam)$/i;
const tidy = text => clean(text.replace(/[*:?]|\((?:verplicht|required|optioneel|optional|mandatory)\)/gi, ''));
for (const field of all('input, select, textarea')) {
  if (/^(hidden|submit|button|reset|image|radio|checkbox|search|file|range|color)$/.test(field.type) || !exposed(field) || !visible(field)) continue;
  // Nobody types in a field that is out of use, or that keys cannot reach.
  if (field.readOnly || field.matches(':disabled') || field.closest('[aria-disabled=true]') || !tabbable(field)) continue;
  if (field.closest('table, [role=grid], search, [role=search]')) continue;
  const given = clean(field.getAttribute('autocomplete') || (field.form && field.form.getAttribute('autocomplete') === 'off' ? 'off' : '')).toLowerCase();
  if (given && given !== 'on' && given !== 'off') continue;
  const label = tidy(name(field));
  let token = (ASKS.find(([, words]) => words.test(label)) || [])[0];
  const around = field.form || document.body;
  if (!token && bare.test(label) && around.querySelector('input[type=email], input[type=tel], [name*=mail]')) token = 'name';
  const typed = field.type === 'email' ? 'email' : field.type === 'tel' ? 'tel' : field.type === 'password' ? 'current-password' : '';
  if (!token && !typed) continue;
  const context = `${around === document.body ? '' : around.textContent.slice(0, 3000)} ${around.id} ${around.className} ${(around.previousElementSibling || {}).textContent || ''}`;
  const own = /^(?:your|my|je|jouw|uw|mijn)\s/i.test(label);
  // "off" was chosen for this field: perhaps because it is not about the reader.
  const chosen = field.hasAttribute('autocomplete') && !own;
  // A street alone may be where something happened.
  const sure = token && !chosen && CERTAIN.has(token) && !(token === 'street-address' && !/add?res/i.test(label)) && (own || !OTHERS.test(context));
  (sure ? fail : review)(field, {token: token || typed, label});
}
