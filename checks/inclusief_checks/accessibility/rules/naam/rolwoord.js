/*---
topic: names
wcag: []
severity: warning
title:
  nl: De naam van een knop of link herhaalt wat voor ding het is.
  en: The name of a button or link repeats what kind of thing it is.
why:
  nl: Een schermlezer zegt dan "zoekknop, knop".
  en: A screen reader then says "search button, button".
how:
  nl: Laat woorden als "knop" en "link" weg uit de naam.
  en: Leave words such as "button" and "link" out of the name.
fails:
  - <button aria-label="Search button"></button>
  - <a href="/" aria-label="Link naar de voorpagina"><svg></svg></a>
passes:
  - <button aria-label="Zoek"></button>
  - <a href="/">Hoe maak je een knop?</a>
  - <button>Kopieer de link</button>
---*/
const BUTTON = /(?:^(?:button|knop)\b|\b(?:button|knop)$|^\w+knop$)/i;
const LINK = /^(?:link (?:to|naar)|hyperlink\b|link:)|\b(?:hyper)?link$/i;
const NAV = /\b(?:navigation|navigatie|nav|region|landmark|form|formulier)$/i;
for (const element of all('[aria-label], a[href] > img[alt], button > img[alt], input[type=image][alt]')) {
  const text = clean(element.getAttribute('aria-label') || element.getAttribute('alt'));
  const owner = element.closest('a[href], button, input, nav, [role]') || element;
  const kind = text && exposed(element) && role(owner);
  const pattern = {button: BUTTON, link: LINK, navigation: NAV}[kind];
  if (pattern && pattern.test(text) && !/radio ?button|kopieer|copy|share|deel|insert|add/i.test(text)) fail(element, {name: text});
}
