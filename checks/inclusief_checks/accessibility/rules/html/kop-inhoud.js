/*---
topic: headings
act: [047fe0]
severity: warning
title:
  nl: De inhoud begint niet met een kop.
  en: The content does not begin with a heading.
why:
  nl: Wie van kop naar kop springt, vindt het begin van de inhoud niet.
  en: People who jump between headings do not find where the content begins.
how:
  nl: Zet boven de inhoud een kop die iedereen hoort en ziet.
  en: Put a heading above the content that everyone sees and hears.
fails:
  - <nav><a href="/a">Glas</a></nav><main><h1 aria-hidden="true">Glas</h1><p>Glas gaat in de glasbak.</p></main>
  - <nav><h2>Menu</h2><a href="/a">Glas</a></nav><main><p>Glas gaat in de glasbak.</p></main>
passes:
  - <nav><a href="/a">Glas</a></nav><main><h1>Glas</h1><p>Tekst</p></main>
  - <p>Glas gaat in de glasbak.</p>
---*/
const apart = 'nav, aside, footer, [role=navigation], [role=complementary], [role=contentinfo]';
const menu = all('nav, aside, header, [role=navigation], [role=complementary], [role=banner]').find(
  block => exposed(block) && clean(block.textContent) && !block.closest('main'),
);
if (!menu) return;
const text = [...document.body.querySelectorAll('p')].find(
  item => !item.closest(apart) && !item.closest('header') && clean(item.textContent) && visible(item),
);
if (!text || text.compareDocumentPosition(menu) & 4) return;
const found = all('h1, h2, h3, h4, h5, h6, [role=heading]').some(
  item => role(item) === 'heading' && !item.closest(apart) && exposed(item) && name(item),
);
if (!found) fail(text);
