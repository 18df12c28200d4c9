/*---
topic: html
act: [b40fd1]
severity: warning
title:
  nl: De inhoud van de pagina staat niet in main.
  en: The content of the page is not in main.
why:
  nl: Een voorleesprogramma springt naar main. Zonder main weet het niet waar de inhoud begint.
  en: A screen reader jumps to main. Without it, nobody knows where the content begins.
how:
  nl: Zet de inhoud in één main-element. Verberg dat element niet.
  en: Put the content in one main element, and do not hide it.
fails:
  - <nav><a href="/a">Glas</a></nav><main aria-hidden="true"><p>Glas gaat in de glasbak.</p></main>
  - <nav><a href="/a">Glas</a></nav><div><p>Glas gaat in de glasbak.</p></div>
  - <main><nav><a href="/a">Glas</a></nav></main><div><p>Glas gaat in de glasbak.</p></div>
passes:
  - <nav><a href="/a">Glas</a></nav><main><p>Glas gaat in de glasbak.</p></main>
  - <p>Glas gaat in de glasbak.</p>
---*/
const menu = all('nav, aside, header, [role=navigation], [role=complementary], [role=banner]').find(
  block => exposed(block) && clean(block.textContent),
);
if (!menu) return;
// What stands in the main part besides menus: those are on every page.
const own = item => {
  const copy = item.cloneNode(true);
  copy.querySelectorAll('nav, [role=navigation], script, style, template').forEach(part => part.remove());
  return clean(copy.textContent) || copy.querySelector('img, svg, iframe, video, canvas, object, input, button');
};
const held = all('main, [role=main]').some(
  item =>
    role(item) === 'main' &&
    exposed(item) &&
    own(item),
);
// Content that comes before any menu needs no way past it.
const first = [...document.body.querySelectorAll('p, h1, h2')].find(
  item => !item.closest('nav, aside, header') && visible(item),
);
if (!held && !(first && first.compareDocumentPosition(menu) & 4))
  fail(document.querySelector('main, [role=main]') || menu);
