/*---
topic: names
wcag: ["2.4.6", "2.4.4", "1.1.1"]
title:
  nl: De naam van een knop of link is alleen een teken.
  en: The name of a button or link is only a sign.
why:
  nl: Een schermlezer zegt niets, of iets vreemds zoals "maal".
  en: A screen reader says nothing, or something odd such as "times".
how:
  nl: Zet een woord in de knop. Of geef `aria-label` een woord.
  en: Put a word in the button, or give it a word in `aria-label`.
fails:
  - <button>×</button>
  - <a href="/2">»</a>
  - <button>🔍</button>
passes:
  - <button aria-label="Sluit">×</button>
  - <a href="/2">2</a>
  - <button>🔍 Zoek</button>
  - <a href="/a"></a>
---*/
const found = new Set();
for (const element of all('a[href], button, input[type=button], input[type=submit], [role=button], [role=link], summary')) {
  const letters = /[\p{L}\p{N}]/u.test(element.textContent);
  if (letters && !element.hasAttribute('aria-label') && !element.querySelector('[aria-hidden]')) continue;
  // Signs are words of their own in code.
  if (!exposed(element) || element.closest('code, pre') || element.querySelector('code')) continue;
  const text = name(element);
  // The same sign many times is one cause.
  if (!text || /[\p{L}\p{N}]/u.test(text) || found.has(text)) continue;
  found.add(text);
  review(element, {name: text});
}
