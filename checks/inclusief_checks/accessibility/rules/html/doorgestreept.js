/*---
topic: content
wcag: ["1.3.1"]
severity: warning
title:
  nl: Alleen de opmaak geeft een teken of tekst betekenis.
  en: Only styling gives a sign or text its meaning.
why:
  nl: Een schermlezer leest een doorgestreepte prijs gewoon voor. En "40 m2" klinkt anders dan "40 m²".
  en: A screen reader simply reads a crossed-out price. And "40 m2" sounds different from "40 m²".
how:
  nl: Gebruik `<del>`, `<sup>` of `<sub>`. Zeg het ook in woorden, zoals "eerst 50, nu 40 euro".
  en: Use `<del>`, `<sup>` or `<sub>`. Say it in words too, such as "was 50, now 40 euros".
fails:
  - <p>Een plek kost <span style="text-decoration:line-through">€ 50</span> € 40.</p>
  - <p>A plot costs <s>£50</s> £40.</p>
  - <p>De plek is 40 m<span style="font-size:.6em;vertical-align:super">2</span> groot.</p>
passes:
  - <p>Een plek kost eerst <del>€ 50</del> en nu € 40.</p>
  - <p>De plek is 40 m<sup>2</sup> groot.</p>
---*/
const SAID = /\b(was|before|old|from|instead|now|eerst|oud|oude|nu|van|voor|vroeger|normaal|formerly|original)\b/i;
for (const element of all('s, strike, span, p span, li span, td span')) {
  const text = clean(element.textContent);
  if (!text || text.length > 200 || element.closest('[aria-hidden=true], del, code, pre, svg, button, .sr-only')) continue;
  const css = style(element), block = element.closest('p, li, td, dd, div') || element;
  const struck = css.textDecorationLine.includes('line-through') && !(element.parentElement && style(element.parentElement).textDecorationLine.includes('line-through'));
  const raised = /^(super|sub)$/.test(css.verticalAlign) && element.matches('span') && text.length <= 4 && !element.querySelector('a, sup, sub') && !element.closest('sup, sub, a');
  if (!struck && !raised) continue;
  if ((struck && SAID.test(clean(block.textContent))) || !visible(element) || !exposed(element)) continue;
  review(element);
  break;
}
