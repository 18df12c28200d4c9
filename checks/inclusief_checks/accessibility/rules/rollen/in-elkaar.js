/*---
topic: html
wcag: ["4.1.2"]
title:
  nl: Een knop of link zit in een andere knop of link.
  en: A button or link is inside another one.
why:
  nl: Hulpmiddelen weten niet welke van de twee u bedoelt.
  en: Assistive technology cannot tell which of the two is meant.
how:
  nl: Zet ze naast elkaar.
  en: Put them next to each other.
fails:
  - <a href="/"><button>Lees</button></a>
  - <a href="/">Kaart <input type="checkbox" aria-label="Kies"></a>
  - <label>Akkoord met <a href="/regels">de regels</a> <button>Ok</button><input type="checkbox"></label>
passes:
  - <a href="/">Lees</a><button>Kies</button>
  - <label>Akkoord met <a href="/regels">de regels</a> <input type="checkbox"></label>
---*/
const PARTS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=checkbox]';
for (const outer of all('a[href], label')) {
  const inner = [...outer.querySelectorAll(outer.matches('a') ? `${PARTS}, [tabindex="0"]` : 'button')].find(part => exposed(part) && visible(part));
  if (inner && exposed(outer) && (!outer.matches('a') || role(outer) === 'link')) review(outer);
}
