/*---
topic: headings
wcag: ["2.4.6"]
act: [b49b2e]
title:
  nl: Een kop zegt niet waar het deel over gaat.
  en: A heading does not tell what its part is about.
why:
  nl: Veel mensen lezen eerst alleen de koppen. Uit deze kop kunnen zij niet kiezen.
  en: Many people read the headings first. This one does not help them choose.
how:
  nl: Noem het onderwerp in de kop, met het woord dat de lezer zoekt.
  en: Name the subject in the heading, with the word that readers look for.
fails:
  - <h2>Kop 2</h2><p>Glas gaat in de glasbak.</p>
  - <h2>Untitled</h2><p>Glass goes in the bottle bank.</p>
  - <h2>Diversen</h2><p>Glas gaat in de glasbak.</p>
  - <h2>...</h2><p>Glas gaat in de glasbak.</p>
passes:
  - <h2>Glas</h2><p>Glas gaat in de glasbak.</p>
  - <h2>Stap 2</h2><p>Vul het formulier in.</p>
  - <h2>Het weer</h2><p>Morgen valt er regen.</p>
---*/
// Words that a template leaves behind: they describe no part of any page.
const leftover =
  /^(heading|header|headline|title|subtitle|sub ?heading|untitled|kop|kopje|titel|koptekst|ondertitel|naamloos|lorem ipsum.*|(your |add |insert |enter )?(heading|title|text)( here| text)?|(vul |typ )?(hier )?(de |je )?(titel|kop|tekst)( hier| in)?|überschrift|titre|todo|tbd|tba|xxx+|test|placeholder|dummy)( ?[0-9]{1,2})?$/iu;
const vague =
  /^(info|information|informatie|meer|more|meer informatie|more information|overig|overige|other|diversen|misc|miscellaneous|various|varia|tekst|text|section|sectie|deel|part|onderdeel|item|block|blok|read more|lees meer|click here|klik hier|hier|here|page|pagina|new|nieuw|stuff|things|dingen)( ?[0-9]{1,2})?[:.!]?$/iu;
for (const heading of all('h1, h2, h3, h4, h5, h6, [role=heading]')) {
  if (role(heading) !== 'heading' || !exposed(heading)) continue;
  const text = name(heading);
  if (!text) continue;
  if (leftover.test(text) || !/[\p{L}\p{N}]/u.test(text)) {
    fail(heading);
    continue;
  }
  if (vague.test(text)) review(heading);
}
