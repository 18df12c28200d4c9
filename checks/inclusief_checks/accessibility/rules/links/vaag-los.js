/*---
topic: links
wcag: ["2.4.9"]
act: [aizyf1]
severity: warning
title:
  nl: Een link zegt zonder de zin eromheen niets.
  en: A link says nothing without the sentence around it.
why:
  nl: Veel mensen bekijken een lijst van alleen de links. "Klik hier" staat daar dan los.
  en: Many people look at a list of links only. There "click here" stands alone.
how:
  nl: Maak van de woorden die het onderwerp noemen de link.
  en: Make the words that name the subject the link.
fails:
  - <p>De regels voor oud glas staan <a href="/glas">hier</a>.</p>
  - <p>To read about glass, <a href="/glass">click here</a>.</p>
  - <p>Glas mag in de glasbak. <a href="/glas">Lees meer</a></p>
  - <p>Read about <a href="/p">this product</a>.</p>
  - <p><a href="/c"><img alt="image" src="data:,"></a></p>
passes:
  - <p>Lees de <a href="/glas">regels voor oud glas</a>.</p>
  - <p><a href="/glas">Lees meer over glas</a></p>
  - <p><a href="/glas" role="button">Meer</a></p>
---*/
const vague = new RegExp(
  '^(' +
    [
      '(please |to |or |and )?(just )?(click|clic|cliquez|klik|klick|klicken sie|tap(?= )|press(?= ))( on)?( (here|hier|ici|this|this link|this page|deze link|op deze link|on this link))?( (for|voor) (more|meer)( info| information| informatie)?)?',
      'here|hier|ici|qui|aquí|more|meer|mehr|plus|info|details?|link|this|that|these|dit|deze|dat|those',
      '(read|lees|lire|learn|find out|see|show|view|toon|bekijk|zie|discover|ontdek)( (more|meer|verder|la suite|this|it|all|alles|here|hier|on|details))?( (here|hier))?',
      '(more|meer) (info|information|informatie|details|hier|here)',
      '(continue|verder)( reading| lezen)?|weiterlesen|en savoir plus|mehr (lesen|erfahren)',
      '(this|the|that|deze|dit|die|dat|our|onze) (page|link|site|website|article|document|product|item|file|post|form|number|address|pagina|artikel|bestand|bericht|formulier|nummer|adres|button|knop)',
      '(go|ga)( to| naar)?( (page|pagina|link|website|site))?|visit( (page|website|site|us|here))?|bezoek( (website|site))?',
      '(link|page|pagina|website|site|webpage)( (here|hier))?( [0-9]+)?',
      '(an? |the |een |het |de )?(image|img|icon|logo|picture|photo|graphic|afbeelding|plaatje|icoon(tje)?|pictogram|foto|button|knop|arrow|pijl|bild|bouton)( (link|button|knop))?',
    ].join('|') +
    ')[\\s.:!…>»→›]*$',
  'iu',
);
for (const link of all('a[href], area[href], [role=link]')) {
  const text = name(link);
  // A link within a heading or a list of contents names that part of the page.
  if (link.closest('h1, h2, h3, h4, h5, h6, code, pre') || (link.closest('nav') && link.matches('[href^="#"]')))
    continue;
  if (text && text.length < 60 && vague.test(text) && role(link) === 'link' && exposed(link)) fail(link);
}
