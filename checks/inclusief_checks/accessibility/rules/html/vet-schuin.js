/*---
topic: html
wcag: ["1.3.1"]
severity: warning
title:
  nl: Nadruk is alleen vet of schuin, zonder betekenis.
  en: Emphasis is only bold or italic, without meaning.
why:
  nl: Met `<b>` en `<i>` verandert alleen de vorm. Een schermlezer merkt de nadruk niet.
  en: With `<b>` and `<i>` only the look changes. A screen reader does not notice the emphasis.
how:
  nl: Gebruik `<strong>` voor wat belangrijk is, en `<em>` voor nadruk.
  en: Use `<strong>` for what matters, and `<em>` for emphasis.
fails:
  - <p><b>Let op:</b> het water is <i>echt</i> dicht.</p>
passes:
  - <p><strong>Let op:</strong> het water is <em>echt</em> dicht.</p>
  - <p><i class="icon"></i> Het water is dicht.</p>
  - <p>Wij lezen <i lang="fr">Le Monde</i>, en het is <strong>gratis</strong>.</p>
---*/
// Who uses both on a page does so on purpose: `<b>` and `<i>` have uses of their own.
if (document.querySelector('main strong, main em, p strong, p em, li strong, li em')) return;
const found = all('p > b, p > i, li > b, li > i, dd > b, dd > i, td > b, td > i').filter(element => {
  const text = clean(element.textContent);
  return /\p{L}{2}/u.test(text) && clean(element.parentElement.textContent) !== text && !element.matches('[class], [lang], [aria-hidden]')
    && !element.closest('nav, footer, cite, figure') && visible(element) && exposed(element);
});
if (found.length) review(found[0], {count: found.length});
