/*---
topic: links
wcag: ["2.1.1", "4.1.2", "1.3.1"]
title:
  nl: Iets werkt als een link, maar is geen echte link.
  en: Something works as a link but is no real link.
why:
  nl: Met het toetsenbord komt u er niet. Een voorleesprogramma noemt het geen link.
  en: The keyboard may not reach it. A screen reader does not call it a link.
how:
  nl: Zet het adres in href. Doet het iets op deze pagina? Gebruik dan een button.
  en: Put the address in href. If it does something on this page, use a button.
fails:
  - <a onclick="location.href='/glas'">Glas</a>
  - <span onclick="location.href='/glas'">Glas</span>
  - <a href="javascript:void(0)" onclick="toon()">Toon meer</a>
  - <a href="">Glas</a>
  - <a onclick="toon()">Toon meer</a>
passes:
  - <a href="/glas">Glas</a>
  - <a href="#" role="button" onclick="toon()">Toon meer</a>
  - <a>Hier ben je</a>
  - <a href="#">Naar boven</a>
---*/
const reached = element => element.closest('a[href], button, [tabindex], label, summary, input');
for (const element of all('[onclick], a[href^="javascript:" i], a[href=""], a[href="#"]')) {
  const script = element.getAttribute('onclick') || '';
  if (element.matches('a[href]')) {
    const href = element.getAttribute('href').trim();
    if (role(element) !== 'link' || !exposed(element)) continue;
    const handled =
      script || element.matches('[data-toggle], [data-bs-toggle], [aria-expanded], [aria-controls], [aria-haspopup]');
    if (/^javascript:/i.test(href) || !href || (href === '#' && handled)) review(element);
  } else if (element.matches('a:not([tabindex]):not([contenteditable])') && script.trim()) {
    // No key reaches this one, whatever the script does.
    if (
      visible(element) &&
      exposed(element) &&
      (clean(element.textContent) || element.querySelector('img, svg')) &&
      !element.querySelector('[tabindex], button, input')
    )
      fail(element);
  } else if (
    /\b(location|window\.open|navigate|href)\b/.test(script) &&
    visible(element) &&
    clean(element.textContent)
  ) {
    // The address is in the script alone: no key reaches it, and it has no role.
    if (
      !reached(element) &&
      !element.querySelector('a[href], button') &&
      !element.matches('[role=link], [role=button], tr, td, li, body')
    )
      fail(element);
    else if (!reached(element) && !element.querySelector('a[href], button')) review(element);
  }
}
