/*---
topic: content
wcag: ["1.3.3"]
act: [9bd38c]
title:
  nl: De tekst wijst iets alleen aan met vorm, kleur, grootte of plaats.
  en: The text points at something only by shape, colour, size or place.
why:
  nl: Wie de pagina niet ziet, of anders ziet, kan het niet vinden.
  en: People who do not see the page, or see it differently, cannot find it.
how:
  nl: Noem ook de naam, zoals "de groene knop Verstuur".
  en: Also give the name, such as "the green button Send".
message:
  nl: 'Er staat "{text}".'
  en: 'It says "{text}".'
fails:
  - <p>Find the menu on the right, to navigate</p><ul><li><a href="/">Contact</a></li></ul>
  - <p>Klik op de groene knop om verder te gaan.</p><button style="background:green">Verder</button><button>Terug</button>
  - <p>Press the round button to go on.</p>
  - <p>Use the menu on the left to find your plot.</p><nav><a href="/">Contact</a></nav>
  - <p>When you hear the beep, you can go on.</p>
  - <p>Vul het vak aan de linkerkant in.</p>
passes:
  - <p>Find the navigation on the right</p><nav><a href="/">Contact</a></nav>
  - <p>Klik op de groene knop "Verder" om verder te gaan.</p><button style="background:green">Verder</button><button>Terug</button>
  - <p>Druk op de groene knop <b>Verder</b>.</p>
  - <p>Een vierkant heeft vier gelijke zijden.</p>
  - <p>Zie het menu hieronder.</p>
  - <p>Ga bij de kerk naar rechts.</p>
---*/
const VERB = '(click(ing)?|press(ing)?|tap|select|choose|use|using|find|found|see|look|push|hit|go to|fill|pick|check|follow|open|locate|refer|enter|type|complete|read|view|drag|klik(ken)?|klikt|druk(ken)?|drukt|tik|kies|kiest|selecteer|gebruik|vind|vinden|staat|staan|zoek|bekijk|kijk|ga naar|vul|open|volg|zie|lees|typ|sleep)';
const COLOUR = '(red|green|blue|yellow|orange|purple|gr[ea]y|black|white|pink|brown|rode?|rood|groene?|blauwe?|gele|oranje|paarse?|grijze|zwarte|witte|roze|bruine)';
const SHAPE = '(round(ed)?|square|circular|triangular|rectangular|oval|diamond|diamond-shaped|star-shaped|heart-shaped|curved|pointed|ronde|vierkante|driehoekige|rechthoekige|ovale|ruitvormige|stervormige)';
const SIZE = '(big(ger|gest)?|large(r|st)?|small(er|est)?|tall(er|est)?|wide(r|st)?|narrow(er|est)?|grote|grotere|grootste|kleine|kleinere|kleinste|brede|smalle)';
const SIDE = '((right|left)(-| )?hand( side)?|(top|bottom|upper|lower)[- ](right|left)|far (right|left)|(right|left)(most)?)';
const THING = '(buttons?|links?|icons?|menus?|navigation( menu)?|nav( ?bar)?|tabs?|fields?|box(es)?|input|image|picture|forms?|columns?|sidebar|panel|arrows?|circle|square|triangle|symbol|option|knop(pen)?|link|icoon(tje)?|navigatie|tabblad|veld(en)?|vak(je|ken)?|kader|formulier|kolom|balk|pijl(tje)?|blok|rondje|vierkantje|driehoek|plaatje)';
const PLACE = `((on|at|to|in|from|along) (the|your) ${SIDE}( (side|corner|column|edge|margin|of the (page|screen|window)))?|(aan|op|in) de (linker|rechter)(kant|zijde|kolom|hoek|boven ?hoek|onder ?hoek|zijbalk)|(rechts|links)(boven|onder)( (op|in|aan) \\w+ \\w+)?|rechts|links)`;
const LOOKS = new RegExp(`\\b(?<article>the|an?|de|het|een|this|that|deze|dit) (?<look>(${COLOUR}|${SHAPE}|${SIZE})( (and |en )?(${COLOUR}|${SHAPE}|${SIZE}))?|${SIDE}|linker|rechter) (?<thing>${THING})\\b`, 'i');
const WHERE = new RegExp(`\\b(?<article>the|an?|de|het|een|this|that|deze|dit) (?<thing>${THING})( is| staat| is located| that is| which is| die staat)? (?<look>${PLACE})(?![\\p{L}-])`, 'iu');
const WHERE_FIRST = new RegExp(`\\b(?<look>${PLACE})(?![\\p{L}-]).{0,25}\\b(the|an?|de|het|een) (?<thing>${THING})\\b`, 'iu');
// "See the left-hand side": without a thing, but surely about the page.
const PAGE_SIDE = new RegExp(`\\b(on|at|to|in) (the|your) ${SIDE}( (side|corner|column|edge|margin|of (the|this) \\w+))?(?![\\p{L}-])|\\b(aan|op|in) de (linker|rechter)(kant|zijde|kolom|hoek|boven ?hoek|onder ?hoek|zijbalk)|\\b(rechts|links)(boven|onder)(aan)?(?![\\p{L}])`, 'iu');
const STARTS = new RegExp(`^(please |just |to [^,]{3,60}, (please )?|om [^,]{3,60}, )?${VERB}(?![\\p{L}])`, 'iu');
const SOUND = /\b(after (you hear )?the (beep|tone|bell|sound)|when you hear (the|a) \w+|na de (piep|toon|bel)|(als|zodra|wanneer) (je|u) (een|de|het) (geluid|piep|toon|bel)\w* hoort)\b/i;
const ACTS = new RegExp(`(^|[^\\p{L}])${VERB}(?![\\p{L}])`, 'iu');
const SHAPED = new RegExp(`^(${SHAPE}|${COLOUR}|${SIZE})`, 'i');
const MAY = /\b(you|je|u) (can|may|should|must|will|need|kunt|kan|mag|mogen|moet|moeten)\b|\b(kunt|mag|moet) (je|u)\b|\b(go on|continue|proceed|start|begin|answer|speak|ga verder|spreek|antwoord)\b/i;
const CLICK = /\b(click(ing)?|tap|klik(ken|t)?|tik)\b/i;
const NAMED = /["“”„«»‘’`]|(^|\s)'[^']+'/;
const MENU = /^(menus?|nav|navigati)/i, BUTTON = /^(button|knop|icon|icoon|arrow|pijl)/i, LINK = /^link/i;
const controls = selector => all(selector).filter(element => visible(element) && exposed(element));
const buttons = () => controls('button, [role=button], input[type=button], input[type=submit], input[type=image]');

const hue = text => {
  const parts = /rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?/.exec(text);
  if (!parts || parts[4] === '0') return '';
  const [r, g, b] = parts.slice(1, 4).map(Number), most = Math.max(r, g, b), least = Math.min(r, g, b);
  if (most - least < 40) return most < 70 ? 'black' : most > 230 ? 'white' : 'grey';
  const turn = (most === r ? (g - b) / (most - least) + 6 : most === g ? (b - r) / (most - least) + 2 : (r - g) / (most - least) + 4) * 60 % 360;
  return turn < 18 || turn > 335 ? 'red' : turn < 45 ? 'orange' : turn < 70 ? 'yellow' : turn < 170 ? 'green' : turn < 260 ? 'blue' : 'purple';
};
const HUES = [[/^(red|rode|rood)/i, 'red'], [/^(green|groen)/i, 'green'], [/^(blue|blauw)/i, 'blue'], [/^(yellow|gele)/i, 'yellow'], [/^oran/i, 'orange'], [/^(purple|paars)/i, 'purple'], [/^(gr[ea]y|grij)/i, 'grey'], [/^(black|zwart)/i, 'black']];
// Whether this control on the page is what the words speak of.
const fits = (control, look) => {
  const css = style(control), box = control.getBoundingClientRect();
  const colour = HUES.find(([words]) => words.test(look));
  if (colour) return [css.backgroundColor, css.color].some(value => hue(value) === colour[1]);
  if (/^(round|circular|rond)/i.test(look)) return parseFloat(css.borderTopLeftRadius) >= Math.min(box.width, box.height) / 2 - 1 || css.borderTopLeftRadius === '50%';
  if (/right|recht/i.test(look)) return box.left + box.width / 2 > window.innerWidth * 0.6;
  if (/left|link/i.test(look)) return box.left + box.width / 2 < window.innerWidth * 0.4;
  return false;
};
for (const block of all('p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, label, legend, div, span, figcaption, caption, strong, em')) {
  if (![...block.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 3)) continue;
  if (block.parentElement?.closest('p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, label, legend, figcaption, caption') || block.closest('pre, code, blockquote')) continue;
  const whole = clean(block.textContent);
  if (whole.length > 3000) continue;
  for (const sentence of whole.split(/(?<=[.!?;])\s+/)) {
    const match = LOOKS.exec(sentence) || WHERE.exec(sentence) || WHERE_FIRST.exec(sentence);
    if (!match) {
      const points = (SOUND.test(sentence) && (ACTS.test(sentence) || MAY.test(sentence))) || (PAGE_SIDE.test(sentence) && STARTS.test(sentence) && !NAMED.test(sentence));
      if (!points || !visible(block)) continue;
      review(block, {text: sentence.slice(0, 120)});
      break;
    }
    if (!ACTS.test(sentence.replace(match[0], ' ')) || NAMED.test(sentence)) continue;
    const {thing, look} = match.groups;
    // A word in bold, or a name with a capital before or after the thing, says which one is meant.
    const marked = [...block.querySelectorAll('b, strong, em, i, kbd, code, a')].some(part => clean(part.textContent) && !part.textContent.includes(thing) && sentence.includes(clean(part.textContent)));
    const after = sentence.slice(match.index + match[0].length, match.index + match[0].length + 30);
    if (marked || /^ (\p{Lu}\p{L}+|(labell?ed|called|named|marked|genaamd|met de (tekst|naam)))/u.test(after) || !visible(block)) continue;
    const text = sentence.slice(0, 120);
    if (MENU.test(thing)) {
      const menus = controls('nav, [role=navigation], [role=menu], [role=menubar]');
      // With one navigation on the page, that word is enough. A name can say the same as the text.
      const said = menu => /^nav/i.test(thing) || /menu/i.test(name(menu)) || /^menu/.test(role(menu) || '');
      if ((menus.length === 1 && said(menus[0])) || menus.some(menu => /right|left|rechts|links/i.test(name(menu))) || buttons().some(button => /menu|navigat/i.test(name(button)))) continue;
      (WHERE.test(sentence) && !menus.length ? fail : review)(block, {text});
    } else if (BUTTON.test(thing) || LINK.test(thing)) {
      const kind = LINK.test(thing) ? controls('a[href], [role=link]') : buttons();
      if (kind.length === 1 && /^(button|knop)$/i.test(thing) && !SHAPED.test(look)) continue;
      const meant = kind.filter(control => !control.contains(block) && fits(control, look));
      const word = new RegExp(`(^|[^\\p{L}])${look}`, 'iu');
      if (kind.some(control => word.test(name(control)))) continue;
      (CLICK.test(sentence) && meant.length > 0 ? fail : review)(block, {text});
    } else review(block, {text});
    break;
  }
}
