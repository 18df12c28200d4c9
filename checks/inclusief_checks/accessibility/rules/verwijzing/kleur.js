/*---
topic: colour
wcag: ["1.4.1", "1.3.3"]
title:
  nl: De tekst zegt dat een kleur iets betekent.
  en: The text says that a colour means something.
why:
  nl: Niet iedereen ziet kleuren. Een schermlezer noemt ze niet.
  en: Not everybody sees colours. A screen reader does not name them.
how:
  nl: Zet er ook een woord, een teken of een icoon bij.
  en: Also add a word, a sign or an icon.
message:
  nl: 'Er staat "{text}".'
  en: 'It says "{text}".'
fails:
  - <p>Required fields are in red.</p><label style="color:red">Name <input></label><label>Age <input></label>
  - <p>De dagen in het groen zijn vrij.</p><ul><li style="color:green">Maandag</li><li>Dinsdag</li></ul>
  - <p>Items marked in red are sold out.</p>
passes:
  - <p>Required fields are in red and have an asterisk.</p>
  - <p>De bus is rood.</p>
  - <p>Gooi rode en groene bakken niet leeg in het park.</p>
---*/
const COLOURS = {red: /red|rood|rode|rot/, green: /green|groen|grün/, blue: /blue|blauw|blau/, yellow: /yellow|geel|gele|gelb/, orange: /oran/, purple: /purple|paars/, grey: /gr[ea]y|grijs|grijze|grau/, pink: /pink|roze/};
const COLOUR = '(red|green|blue|yellow|orange|purple|gr[ea]y|pink|rode?|rood|groene?|blauwe?|geel|gele|oranje|paarse?|grijs|grijze|roze)';
const THING = '(fields?|items?|rows?|cells?|lines?|dates?|days?|labels?|words?|names?|text|entries|questions?|products?|events?|areas?|dots?|squares?|bars?|sections?|students?|tasks?|answers?|countries|points|words|people|categories|routes?|tasks?|options?|links?|numbers?|values?|results?|errors?|velden|veld|regels?|rijen|cellen|datums?|data|dagen|antwoorden|landen|punten|routes|woorden|namen|tekst|vragen|producten|items|vakken|vakjes|stippen|balken|blokken|getallen|opties|taken|fouten|wijken|straten)';
const MEANS = '(are|is|means?|indicates?|shows?|have|has|must|need|represents?|denotes?|zijn|is|betekent|betekenen|moeten|moet|hebben|geven|geeft|staat voor)';
const MARK = '(marked|shown|highlighted|displayed|printed|coloured|colored|indicated|listed|written|appear|gemarkeerd|aangegeven|weergegeven|gedrukt|gekleurd|getoond|staan|staat)';
const CLAIM = new RegExp([
  `\\b(required|mandatory|obligatory|compulsory|verplichte?)\\b[^.]{0,40}\\b(in |with |by )?(a |het |de |the )?${COLOUR}\\b`,
  `\\b${COLOUR}\\b[^.]{0,40}\\b(required|mandatory|obligatory|compulsory|verplicht|ingevuld)\\b`,
  `\\b${THING}\\b[^.]{0,30}\\b(in|with) (the |het |a |de )?${COLOUR}\\b[^.]{0,30}\\b${MEANS}\\b`,
  `\\b${MARK} (in |with |by |met |door )?(the |het |a |een |de )?${COLOUR}\\b`,
  `\\bin (het )?${COLOUR} (${MARK}|zijn|are)\\b`,
  `\\b(the |de )${COLOUR} ${THING} ${MEANS}\\b`,
  `(^|[,;(] ?)${COLOUR} ?(=|means|indicates|betekent|: )`,
  `\\b${THING} (in|with) (a |the |het |een )?${COLOUR}( (label|text|border|background|rand|tekst|achtergrond)s?)?\\b`,
  `\\b${THING} (are|is|zijn|staan) (in )?(het )?${COLOUR}\\b`,
].join('|'), 'i');
const ALSO = /\*|asterisk|sterretje|\bbold\b|\bvet(gedrukt)?\b|underlin|onderstreep|\bicon|icoon|symbol|symbool|✓|✔|✗|cursief|italic|label(led)? (as|with)|met het woord|with the word|check ?mark|vinkje|kruisje/i;
const hue = text => {
  const parts = /rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?/.exec(text);
  if (!parts || parts[4] === '0') return '';
  const [r, g, b] = parts.slice(1, 4).map(Number), most = Math.max(r, g, b), least = Math.min(r, g, b);
  if (most - least < 60) return most > 90 && most < 200 ? 'grey' : '';
  const turn = (most === r ? (g - b) / (most - least) + 6 : most === g ? (b - r) / (most - least) + 2 : (r - g) / (most - least) + 4) * 60 % 360;
  return turn < 18 || turn > 345 ? 'red' : turn < 45 ? 'orange' : turn < 70 ? 'yellow' : turn < 170 ? 'green' : turn < 260 ? 'blue' : turn < 300 ? 'purple' : 'pink';
};
// Text of this colour that nothing else sets apart: no sign, no other letter, no icon.
const coloured = (colour, claim) => {
  for (const element of all('label, li, td, th, span, p, dt, dd, div, font, legend, strong, b, em')) {
    const text = [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join(' ').trim();
    if (!text || element.contains(claim) || claim.contains(element) || element.closest('a[href], button')) continue;
    const css = style(element);
    if (hue(css.color) !== colour && hue(css.backgroundColor) !== colour) continue;
    if (/[*✓✔✗✘!()]|required|mandatory|verplicht/i.test(clean(element.textContent)) || css.textDecorationLine !== 'none' || element.querySelector('img, svg, i') || +css.fontWeight >= 600 || css.fontStyle !== 'normal') continue;
    if (visible(element)) return true;
  }
  return false;
};
for (const block of all('p, li, dd, td, th, h1, h2, h3, h4, label, legend, div, span, figcaption, caption')) {
  if (![...block.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 3)) continue;
  if (block.parentElement?.closest('p, li, dd, td, th, h1, h2, h3, h4, label, legend, figcaption, caption') || block.closest('pre, code, blockquote')) continue;
  const whole = clean(block.textContent);
  if (whole.length > 2000 || ALSO.test(whole)) continue;
  for (const sentence of whole.split(/(?<=[.!?])\s+/)) {
    const match = CLAIM.exec(sentence);
    if (!match || !visible(block)) continue;
    const word = new RegExp(COLOUR, 'i').exec(match[0]);
    const colour = word && (Object.entries(COLOURS).find(([, words]) => words.test(word[0].toLowerCase())) || [])[0];
    (colour && coloured(colour, block) ? fail : review)(block, {text: sentence.slice(0, 120)});
    break;
  }
}
