/*---
topic: links
wcag: ["4.1.2"]
title:
  nl: Een link gaat nergens heen. Hij werkt als knop.
  en: A link goes nowhere. It works as a button.
why:
  nl: Een schermlezer zegt "link". Dan verwacht je een andere pagina.
  en: A screen reader says "link", so people expect another page.
how:
  nl: Gebruik een `button` voor iets wat op deze pagina gebeurt.
  en: Use a `button` for something that happens on this page.
fails:
  - <a href="#" onclick="open()">Toon meer</a>
  - <a href="javascript:void(0)">Menu</a>
passes:
  - <a href="#" role="button" onclick="open()">Toon meer</a>
  - <a href="#inhoud">Naar de inhoud</a>
  - <a href="/meer" onclick="tel()">Meer</a>
---*/
const found = all('a[href^="javascript:" i], a[href="#"][onclick], a[href=""][onclick]').filter(link =>
  exposed(link) && role(link) === 'link' && !/^javascript:\s*(?:window\.)?(?:history|location)/i.test(link.getAttribute('href')));
// One template makes many: the first shows the cause.
if (found.length) review(found[0], {count: found.length});
