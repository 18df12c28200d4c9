/*---
topic: html
act: [ye5d6e]
severity: warning
title:
  nl: Er is geen link die naar de inhoud springt.
  en: No link jumps to the content.
why:
  nl: Wie een toetsenbord gebruikt, moet eerst langs alles wat boven de inhoud staat.
  en: People who use a keyboard must first pass everything above the content.
how:
  nl: Zet bovenaan een link naar het begin van de inhoud.
  en: Put a link at the top that goes to the start of the content.
fails:
  - <a href="#voor">Naar de inhoud</a><aside><p id="voor">Over het boek.</p></aside><main><p>Glas gaat in de glasbak.</p></main>
  - <nav><a href="/a">Glas</a></nav><main><p>Glas gaat in de glasbak.</p></main>
  - <a href="#inhoud" tabindex="-1">Naar de inhoud</a><nav><a href="/a">Glas</a></nav><main id="inhoud"><p>Tekst</p></main>
passes:
  - <a href="#inhoud">Naar de inhoud</a><nav><a href="/a">Glas</a></nav><main id="inhoud"><p>Tekst</p></main>
  - <main><p>Glas gaat in de glasbak.</p></main>
---*/
const repeated = 'nav, aside, body > header, [role=navigation], [role=complementary], [role=banner]';
const start =
  document.querySelector('main, [role=main]') ||
  document.querySelector('#main, #content, #inhoud, #main-content, #maincontent') ||
  document.querySelector('article');
if (!start) return;
const before = element => (element.compareDocumentPosition(start) & 4) !== 0 && !element.contains(start);
const blocks = all(repeated).filter(block => before(block) && exposed(block) && clean(block.textContent));
if (!blocks.length) return;
const between = (from, to) => {
  const range = document.createRange();
  range.setStart(from, 0);
  range.setEnd(to, 0);
  return clean(range.toString());
};
const jumps = all('a[href*="#"]').some(link => {
  if (link.pathname !== location.pathname || !link.hash || link.getRootNode() !== document) return false;
  let id = link.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    /* An odd escape: compare as it stands. */
  }
  const target =
    document.getElementById(link.hash.slice(1)) || document.getElementById(id) || document.getElementsByName(id)[0];
  // Keys must reach it, and a screen reader must tell about it.
  if (!target || !tabbable(link) || !exposed(link)) return false;
  if (target === start || (target.contains(start) && !blocks.some(block => target.contains(block)))) return true;
  return start.contains(target) ? between(start, target).length < 300 : before(target) && !between(target, start);
});
if (!jumps) fail(blocks[0]);
