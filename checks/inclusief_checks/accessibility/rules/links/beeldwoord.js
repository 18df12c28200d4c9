/*---
topic: links
wcag: ["2.4.4", "1.1.1"]
title:
  nl: De tekst van een beeld in een link noemt het beeld, en niet het doel.
  en: An image in a link is named after the picture, not the goal of the link.
why:
  nl: Wie de link hoort, hoort "groene pijl" en weet niet waar die heen gaat.
  en: People who hear "green arrow" do not know where the link goes.
how:
  nl: Zet het doel van de link in `alt`, zoals "Naar het formulier".
  en: Put the goal of the link in `alt`, such as "To the form".
message:
  nl: De link heet "{text}".
  en: The link is called "{text}".
fails:
  - <a href="/form"><img src="/a.png" alt="groene pijl"></a>
  - <a href="/form"><img src="/a.png" alt="Big blue arrow icon"></a>
passes:
  - <a href="/form"><img src="/a.png" alt="Naar het formulier"></a>
  - <a href="/form"><img src="/a.png" alt="groene pijl"> Naar het formulier</a>
  - <a href="/"><img src="/a.png" alt="Logo van de gemeente"></a>
---*/
const LOOKS = 'small|big|large|little|round|square|left|right|up|down|red|green|blue|yellow|orange|purple|gr[ea]y|black|white|pink|brown|new|old|cartoon|smiling|kleine?|grote?|ronde|vierkante?|linker|rechter|links|rechts|omhoog|omlaag|rode?|rood|groene?|blauwe?|gele|oranje|paarse?|grijze|zwarte|witte|roze|bruine';
const THINGS = 'arrows?|chevron|triangle|circle|square|dots?|line|bullet|hamburger|star|heart|house|envelope|magnifying glass|magnifier|cog|gear|pencil|bell|globe|cart|trolley|person|man|woman|silhouette|picture|photo(graph)?|image|icon|button|graphic|banner|thumbnail|illustration|pijl(tje)?s?|driehoek|cirkel|vierkant|stip(pen)?|streep|bolletje|ster|hart|huis(je)?|envelop|vergrootglas|tandwiel|potlood|bel|wereldbol|winkelwagen|poppetje|plaatje|foto|afbeelding|icoon(tje)?|knop|illustratie';
const PICTURE = new RegExp(`^(an? |the |een |het |de )?((${LOOKS}|${THINGS})[ ,-]+)*(${THINGS})([ ,-](${LOOKS}|${THINGS}))*\\.?$`, 'i');
for (const link of all('a[href], area[href]')) {
  if (!link.matches('area') && (shownText(link) || !link.querySelector('img, svg'))) continue;
  if (!exposed(link) || role(link) !== 'link') continue;
  const text = name(link);
  // Such a picture has a meaning that everyone knows on its own place only.
  if (PICTURE.test(text) && !link.getAttribute('aria-label')) review(link, {text});
}
