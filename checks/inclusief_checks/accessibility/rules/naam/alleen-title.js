/*---
topic: names
wcag: []
severity: warning
title:
  nl: Een knop of link heeft zijn naam alleen in een zweeftekst.
  en: A button or link has its name only in a tooltip.
why:
  nl: Op een telefoon en met het toetsenbord ziet u die tekst niet.
  en: That text does not show on a phone or with the keyboard.
how:
  nl: Zet een woord bij het plaatje. Of gebruik `aria-label`.
  en: Put a word with the picture, or use `aria-label`.
fails:
  - <button title="Zoek"><svg width="9" height="9"></svg></button>
  - <a href="/" title="Home"><i class="icon"></i></a>
passes:
  - <button aria-label="Zoek" title="Zoek"><svg width="9" height="9"></svg></button>
  - <button title="Zoek op deze site">Zoek</button>
---*/
const found = new Set();
for (const element of all('a[href][title], button[title], [role=button][title], [role=link][title]')) {
  if (clean(element.textContent) || !exposed(element) || !clean(element.title) || element.hasAttribute('aria-labelledby') || clean(element.getAttribute('aria-label'))) continue;
  if (found.has(element.title) || element.querySelector('[alt]:not([alt=""]), [aria-label], svg title')) continue;
  // The same name many times comes from one template.
  found.add(element.title);
  if (name(element) === clean(element.title)) fail(element, {name: element.title});
}
