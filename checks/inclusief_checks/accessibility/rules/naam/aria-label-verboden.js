/*---
topic: names
wcag: []
act: [kb1m8s]
severity: warning
title:
  nl: Een element zonder rol heeft een naam die niemand hoort.
  en: An element without a role has a name that nobody hears.
why:
  nl: Schermlezers slaan `aria-label` over bij gewone tekst. Soms valt de tekst zelf dan weg.
  en: Screen readers skip `aria-label` on plain text. Some then drop the text itself.
how:
  nl: Zet de tekst zelf op de pagina. Of geef het element een passende rol.
  en: Put the words on the page itself, or give the element a fitting role.
fails:
  - <p aria-label="Bananen">Appels</p>
  - <div aria-labelledby="a">Tekst</div><h2 id="a">Kop</h2>
  - <span aria-braillelabel="x">Tekst</span>
  - <div aria-roledescription="dia">Tekst</div>
passes:
  - <div aria-live="polite">Tekst</div>
  - <div role="group" aria-label="Prijs">Tekst</div>
  - <div aria-label="x" hidden></div>
  - <section aria-label="Nieuws">Tekst</section>
---*/
const BANNED = new Set(['caption', 'code', 'deletion', 'emphasis', 'generic', 'insertion', 'none', 'paragraph', 'presentation', 'strong',
  'subscript', 'superscript', 'suggestion']);
const PLAIN = /^(div|span|p|b|i|em|strong|u|s|small|code|sub|sup|ins|del|pre|q|samp|bdi|bdo|label|caption|data|font|center)$/;
const NAMES = ['aria-label', 'aria-labelledby', 'aria-braillelabel'];
// An element that stands for nothing cannot be described as something either.
const KINDS = ['aria-roledescription', 'aria-brailleroledescription'];
for (const element of all([...NAMES, ...KINDS].map(key => `[${key}]`).join())) {
  if (!exposed(element) || element.closest('svg')) continue;
  const generic = element.matches('div:not([role]), span:not([role]), [role=generic]');
  if (![...NAMES, ...(generic ? KINDS : [])].some(key => clean(element.getAttribute(key)))) continue;
  const given = clean(element.getAttribute('role')).split(' ')[0];
  const banned = given ? BANNED.has(given) : PLAIN.test(element.localName);
  // What can be focused or edited is no plain text: other rules speak about its role.
  if (banned && !focusable(element) && !element.isContentEditable) fail(element, {name: clean(element.getAttribute('aria-label'))});
}
