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
  - <h1>Weather</h1><p>We are open Monday to Friday from 9 to 5.</p>
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
// Subjects whose words are far apart: a heading of one above a text of another is wrong.
const subjects = {
  weather:
    /\b(weather|weer|weersverwachting|forecast|rain\w*|regen\w*|sun\w*|zon\w*|snow\w*|sneeuw\w*|wind\w*|storm\w*|cloud\w*|bewolk\w*|temperatu\w*|degrees|graden|celsius)\b/iu,
  hours: /\b(open\w*|closed|gesloten|monday|maandag|tuesday|dinsdag|weekend)\b/iu,
  sport:
    /\b(football|voetbal|soccer|tennis|match\w*|wedstrijd\w*|goals?|doelpunt\w*|team\w*|league|players?|spelers?)\b/iu,
  recipe:
    /\b(recipes?|recept\w*|ingredient\w*|ingredi[eë]nt\w*|oven|bake\w*|bakken|flour|meel|sugar|suiker|butter|boter)\b/iu,
};
const single = {
  weather: /^(the |het )?(weather|weer|weersverwachting|weather forecast)$/iu,
  hours: /^(opening (hours|times)|openingstijden)$/iu,
  sport: /^(sports?|football|voetbal|tennis)$/iu,
  recipe: /^(recipes?|recept(en)?|ingredi[eë]nten|ingredients)$/iu,
};
const under = heading => {
  const texts = [];
  for (
    let next = heading.nextElementSibling;
    next && !next.matches('h1,h2,h3,h4,h5,h6,[role=heading]');
    next = next.nextElementSibling
  ) {
    texts.push(next.textContent);
  }
  return texts;
};
for (const heading of all('h1, h2, h3, h4, h5, h6, [role=heading]')) {
  if (role(heading) !== 'heading' || !exposed(heading)) continue;
  const text = name(heading);
  if (!text) continue;
  if (leftover.test(text) || !/[\p{L}\p{N}]/u.test(text)) {
    fail(heading);
    continue;
  }
  if (vague.test(text)) {
    review(heading);
    continue;
  }
  const own = Object.keys(single).find(key => single[key].test(text));
  if (!own) continue;
  const parts = under(heading).map(clean).filter(Boolean);
  // The first part belongs to another subject and tells nothing of this one: whoever reads the heading is misled.
  const other = parts.length && Object.keys(subjects).find(key => key !== own && subjects[key].test(parts[0]));
  if (other && !subjects[own].test(parts[0])) fail(heading);
}
