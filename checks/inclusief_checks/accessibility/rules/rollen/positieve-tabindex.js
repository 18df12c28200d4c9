/*---
topic: keyboard
wcag: ["2.4.3"]
title:
  nl: De volgorde met de Tab-toets is met de hand veranderd.
  en: The order of the Tab key was changed by hand.
why:
  nl: U springt dan kriskras over de pagina. U raakt de weg kwijt.
  en: You then jump all over the page and lose your way.
how:
  nl: Haal `tabindex` boven 0 weg. Zet de onderdelen in de goede volgorde in de code.
  en: Remove any `tabindex` above 0. Put the parts in the right order in the code.
fails:
  - <a href="/1" tabindex="3">Een</a><a href="/2" tabindex="1">Twee</a><a href="/3" tabindex="2">Drie</a>
  - <a href="/1">Een</a><a href="/2" tabindex="1">Twee</a>
passes:
  - <a href="/1" tabindex="0">Een</a><a href="/2">Twee</a>
  - <a href="/1" tabindex="1">Een</a><a href="/2">Twee</a>
  - <a href="/1" tabindex="1" hidden>Een</a>
---*/
if (!all('[tabindex]').some(element => element.tabIndex > 0)) return;
const stops = all('a[href], button, input, select, textarea, [tabindex]').filter(element => tabbable(element) && visible(element));
const forced = stops.filter(element => element.tabIndex > 0);
if (!forced.length) return;
const order = [...forced].sort((a, b) => a.tabIndex - b.tabIndex);
// Numbers that follow the order of the page do no harm, as long as what has no number comes after.
const turned = order.find((element, at) => element !== forced[at]);
if (turned) fail(turned, {count: forced.length});
else if (stops.slice(0, forced.length).some((element, at) => element !== forced[at])) review(forced[0], {count: forced.length});
