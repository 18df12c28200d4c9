/*---
topic: html
wcag: ["4.1.2", "1.3.1"]
title:
  nl: Een verwijzing gaat naar iets dat er niet is.
  en: A reference points to something that is not there.
why:
  nl: De naam of uitleg die hier hoort, hoort niemand.
  en: Nobody hears the name or explanation that belongs here.
how:
  nl: Zet in de verwijzing de `id` van een element op deze pagina.
  en: Put the `id` of an element on this page in the reference.
fails:
  - <button aria-describedby="weg">Verstuur</button>
  - <nav aria-labelledby="weg"><a href="/">Home</a></nav>
  - <button aria-controls="weg" aria-expanded="true">Menu</button>
passes:
  - <p id="er">Uitleg</p><button aria-describedby="er">Verstuur</button>
  - <button aria-controls="later" aria-expanded="false">Menu</button>
---*/
const KEYS = ['aria-labelledby', 'aria-describedby', 'aria-errormessage', 'aria-details', 'aria-activedescendant', 'aria-owns', 'aria-controls', 'aria-flowto'];
for (const element of all(KEYS.map(key => `[${key}]`).join(', '))) {
  if (!exposed(element)) continue;
  for (const key of KEYS) {
    const ids = clean(element.getAttribute(key)).split(' ').filter(Boolean);
    // What opens later may be made later; the message of a field that is right too.
    const later = (key === 'aria-controls' && element.getAttribute('aria-expanded') !== 'true') ||
      (key === 'aria-errormessage' && element.getAttribute('aria-invalid') !== 'true') || (key === 'aria-owns' && element.getAttribute('aria-expanded') === 'false');
    const home = element.getRootNode();
    if (ids.length && !later && !ids.some(id => home.getElementById && home.getElementById(id))) { review(element, {attribute: key, id: ids.join(' ')}); break; }
  }
}
