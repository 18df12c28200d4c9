/*---
topic: links
wcag: ["4.1.2", "1.3.1"]
severity: warning
title:
  nl: Een knop brengt je naar een andere pagina.
  en: A button takes you to another page.
why:
  nl: Van een knop verwacht je dat er iets gebeurt op deze pagina. Bij de links staat hij niet.
  en: People expect a button to do something on this page. It is missing from the list of links.
how:
  nl: Maak er een link van met `<a href>`. Die mag er als een knop uitzien.
  en: Make it a link with `<a href>`. It may still look like a button.
fails:
  - <button type="button" onclick="location.href='/a.html'">Vraag een plek aan</button>
  - <input type="button" value="Next" onclick="window.open('/b')">
passes:
  - <a href="/a.html">Vraag een plek aan</a>
  - <button type="button" onclick="toon()">Toon de kaart</button>
  - <button type="button" onclick="location.reload()">Probeer opnieuw</button>
---*/
const GOES = /(?:^|[^\w.])(?:window\.|document\.|self\.|top\.|parent\.)?(?:location(?:\.href)?\s*=(?!=)|location\.(?:assign|replace)\s*\(|open\s*\(\s*['"])/;
for (const button of all('button[onclick], input[type=button][onclick], [role=button][onclick]')) {
  if (GOES.test(button.getAttribute('onclick')) && role(button) === 'button' && exposed(button)) review(button);
}
