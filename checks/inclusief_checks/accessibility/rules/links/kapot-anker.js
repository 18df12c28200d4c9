/*---
topic: links
wcag: ["2.4.1", "2.4.4"]
title:
  nl: Een link binnen de pagina gaat nergens heen.
  en: A link within the page goes nowhere.
why:
  nl: De plek waar de link naar wijst, bestaat niet. Wie hem kiest, blijft staan.
  en: The place it points to does not exist. Whoever follows it stays where they are.
how:
  nl: Geef de plek het id dat in de link staat, of pas de link aan.
  en: Give the place the id that is in the link, or change the link.
message:
  nl: Er is geen plek met id "{id}".
  en: There is no place with the id "{id}".
fails:
  - <a href="#inhoud">Naar de inhoud</a><main id="content"><h1>Afval</h1></main>
  - <p>Zie <a href="#glas">de regels voor glas</a>.</p>
passes:
  - <a href="#inhoud">Naar de inhoud</a><main id="inhoud"><h1>Afval</h1></main>
  - <a href="#top">Naar boven</a>
  - <a href="#/route">Start</a>
---*/
const skip =
  /\b(skip|jump|go to (main|content)|main content|sla .*over|overslaan|naar (de )?(hoofd)?(inhoud|menu|navigatie|zoek\w*)|direct naar|spring|ga naar (de )?(hoofd)?inhoud|zum (haupt)?inhalt|aller au contenu)\b/i;
for (const link of all('a[href*="#"]')) {
  if (link.getRootNode() !== document || role(link) !== 'link') continue;
  if (link.pathname !== location.pathname || link.search !== location.search || link.host !== location.host) continue;
  const raw = link.hash.slice(1);
  let id = raw;
  try {
    id = decodeURIComponent(id);
  } catch {
    /* An odd escape: compare as it stands. */
  }
  // An empty name and "top" lead to the top. A route, a text fragment and a script do not need an element.
  if (!id || id.toLowerCase() === 'top' || /^[!/:]|^:~:|[=&]/.test(id)) continue;
  if (
    link.matches(
      '[onclick], [data-toggle], [data-bs-toggle], [data-target], [aria-controls], [aria-expanded], [aria-haspopup], [data-action]',
    )
  )
    continue;
  if (
    document.getElementById(id) ||
    document.getElementById(raw) ||
    document.getElementsByName(id).length ||
    !exposed(link)
  )
    continue;
  if (skip.test(name(link))) fail(link, {id});
  else review(link, {id});
}
