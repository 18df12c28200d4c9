/*---
topic: html
wcag: ["2.4.1"]
act: [cf77f2]
title:
  nl: U kunt het menu niet overslaan.
  en: You cannot skip the menu.
why:
  nl: Wie een toetsenbord of voorleesprogramma gebruikt, moet op elke pagina langs dezelfde links.
  en: People with a keyboard or a screen reader pass the same links on every page.
how:
  nl: Zet bovenaan een link naar de inhoud. Zet de inhoud in main en begin met een kop.
  en: Put a link to the content at the top. Put the content in main, and begin with a heading.
fails:
  - <nav><a href="/a">Glas</a> <a href="/b">Papier</a></nav><div id="inhoud"><p>Glas gaat in de glasbak.</p></div>
passes:
  - <a href="#inhoud">Naar de inhoud</a><nav><a href="/a">Glas</a></nav><main id="inhoud"><h1>Glas</h1><p>Tekst</p></main>
  - <p>Glas gaat in de glasbak.</p>
  - <a href="#inhoud">Naar de inhoud</a><nav><a href="/a">Glas</a></nav><div id="inhoud"><p>Tekst</p></div>
---*/
const repeated =
  'nav, aside, body > header, body > footer, [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search]';
const wide = 'main, [role=main]',
  named = '#main, #content, #inhoud, #main-content, #maincontent, #maincontainer, #wrapper-content, .main-content';
const start =
  document.querySelector(wide) ||
  document.querySelector(named) ||
  [...document.body.querySelectorAll('p, h1, h2, h3, article, section, div')].find(
    item =>
      !item.closest(repeated) && !item.querySelector(repeated) && clean(item.textContent) && !item.querySelector('a'),
  );
if (!start) return;
const before = element => (element.compareDocumentPosition(start) & 4) !== 0 && !element.contains(start);
const links = all('a[href]').filter(link => before(link) && tabbable(link));
const menu = links.filter(link => !link.getAttribute('href').startsWith('#'));
const blocks = all(repeated).filter(block => before(block) && exposed(block) && clean(block.textContent));
if (!blocks.length && menu.length < 3) return;
const skips = links.some(link => {
  const target = /^#./.test(link.getAttribute('href')) && document.getElementById(link.hash.slice(1));
  return (
    target &&
    (target === start ||
      target.contains(start) ||
      start.contains(target) ||
      (before(target) && !clean(target.textContent)))
  );
});
const landmark = all(wide).some(item => exposed(item) && clean(item.textContent));
const heading = all('h1, h2, h3, h4, h5, h6, [role=heading]').some(
  item => !item.closest('nav, aside, footer, [role=navigation], [role=complementary]') && exposed(item) && name(item),
);
// A block that can be folded away is a way past it too.
const folds = blocks.some(block => block.querySelector('details, [aria-expanded]') || block.closest('details'));
if (blocks.length && !skips && !landmark && !heading && !folds) fail(blocks[0] || menu[0]);
else if (!skips && menu.length > 3) review(blocks[0] || menu[0]);
