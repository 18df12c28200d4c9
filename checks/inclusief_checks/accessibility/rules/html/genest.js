/*---
topic: html
wcag: ["4.1.2"]
title:
  nl: Een knop of link staat in een andere knop of link.
  en: A button or link stands inside another one.
why:
  nl: Een voorleesprogramma noemt er maar één. Met het toetsenbord komt u op twee plekken die hetzelfde lijken.
  en: A screen reader names one of them only. With a keyboard you reach two places that seem the same.
how:
  nl: Maak er één knop of één link van, of zet ze naast elkaar.
  en: Make it one button or one link, or put them next to each other.
fails:
  - <a href="/glas"><button>Glas</button></a>
  - <a href="/glas">Glas <span role="button" tabindex="0">Bewaar</span></a>
passes:
  - <a href="/glas">Glas</a> <button>Bewaar</button>
  - <a href="/glas"><span>Glas</span></a>
---*/
for (const inner of all(
  'a[href] button, a[href] input:not([type=hidden]), a[href] select, a[href] textarea, a[href] a[href], a[href] summary, a[href] [role=button], a[href] [role=link], a[href] [role=checkbox], a[href] [role=switch]',
)) {
  const outer = inner.parentElement.closest('a[href]');
  if (role(outer) === 'link' && tabbable(outer) && tabbable(inner) && exposed(inner)) fail(outer);
}
