/*---
topic: colour
wcag: ["1.4.1"]
title:
  nl: Alleen een kleur maakt hier misschien het verschil.
  en: Perhaps only a colour tells the difference here.
why:
  nl: Wie kleuren slecht ziet, mist wat de kleur zegt.
  en: People who do not see colours well miss what the colour says.
how:
  nl: Zeg het ook met een woord, een teken of een icoon.
  en: Say it with a word, a sign or an icon too.
fails:
  - '<ul><li>Maandag</li><li style="color: #c00">Dinsdag</li><li>Woensdag</li></ul>'
  - '<form><label style="color: red">Naam</label><input><label>Plaats</label><input></form>'
  - '<style>.stip { display: inline-block; width: 12px; height: 12px; border-radius: 50%
    }</style><table><tr><td>Loket</td><td><span
    class="stip" style="background: #0a0"></span></td></tr><tr><td>Bad</td><td><span class="stip" style="background:
    #c00"></span></td></tr></table>'
passes:
  - '<ul><li>Maandag</li><li>Dinsdag</li><li>Woensdag</li></ul>'
  - '<ul><li>Maandag</li><li style="color: #c00; font-weight: 700">Dinsdag</li><li>Woensdag</li></ul>'
  - '<ul><li>Maandag</li><li style="color: #c00">Dinsdag (gesloten)</li><li>Woensdag</li></ul>'
  - '<style>.stip { display: inline-block; width: 12px; height: 12px }</style><p><span class="stip" role="img"
    aria-label="open"
    style="background: #0a0"></span> <span class="stip" role="img" aria-label="dicht" style="background:
    #c00"></span></p>'
---*/
// How much colour there is, from 0 for grey to 1.
const vivid = text => {
  const [red, green, blue, alpha = 1] = (text.match(/[\d.]+/g) || []).map(Number);
  return alpha < 0.2 ? 0 : (Math.max(red, green, blue) - Math.min(red, green, blue)) / 255;
};
const SAYS = /\*|\(|verplicht|required|nieuw|new\b|fout|error|gesloten|closed|let op|warning|vol\b|full\b/i;
const look = element => {
  const css = style(element);
  return [css.fontWeight, css.fontStyle, css.textDecorationLine, css.borderBottomWidth, css.borderLeftWidth, css.fontSize].join();
};
const groups = new Map();
for (const element of all('li, td, dt, dd, label, legend, option, tr, p > span, p > b, p > strong')) {
  if (element.closest('pre, code, nav, header, footer, [role=navigation], [aria-hidden=true], .highlight')) continue;
  const key = element.matches('label, legend') ? element.closest('form, fieldset') || document.body : element.matches('td') ? element.closest('table') : element.parentElement;
  const list = groups.get(key) || groups.set(key, []).get(key);
  if (list.length < 300) list.push(element);
}
for (const list of groups.values()) {
  if (list.length < 2) continue;
  const kinds = new Map();
  for (const element of list) {
    const css = style(element);
    const colour = `${css.color} ${css.backgroundColor}`;
    kinds.set(colour, [...(kinds.get(colour) || []), element]);
  }
  if (kinds.size < 2 || kinds.size > 5) continue;
  const sorted = [...kinds.values()].sort((one, other) => other.length - one.length || vivid(style(one[0]).color) - vivid(style(other[0]).color));
  const usual = look(sorted[0][0]);
  for (const special of sorted.slice(1)) {
    const element = special[0], css = style(element), normal = style(sorted[0][0]);
    const hue = css.color !== normal.color ? vivid(css.color) : vivid(css.backgroundColor);
    if (hue < 0.4 || look(element) !== usual || special.length > list.length / 2 || !visible(element)) continue;
    if (special.some(each => SAYS.test(each.textContent) || each.querySelector('img, svg, a, [role=img], i, input, button, .sr-only, .visually-hidden'))) continue;
    if (['::before', '::after'].some(pseudo => !/none|normal/.test(style(element, pseudo).content)) || !clean(element.textContent)) continue;
    review(element);
    break;
  }
}
// A dot without a word: green is open, red is closed.
const dots = new Map();
for (const element of all('main span, main i, main div, main td, body > * span, body > * i, body > * td')) {
  if (element.childNodes.length || element.title || element.matches('[role], [aria-label], [aria-labelledby]') || element.closest('[aria-hidden=true], a, button, label, svg, pre, code, [role=progressbar], [role=img]')) continue;
  const css = style(element);
  if (vivid(css.backgroundColor) < 0.4 || ['::before', '::after'].some(pseudo => !/none|normal/.test(style(element, pseudo).content))) continue;
  const box = element.getBoundingClientRect();
  if (box.width < 5 || box.height < 5 || (element.localName !== 'td' && (box.width > 40 || box.height > 40)) || !visible(element)) continue;
  const near = element.localName === 'td' ? '' : clean(element.parentElement.textContent);
  // A name beside the dot, as in a legend, tells enough.
  if (near) continue;
  if (!dots.has(css.backgroundColor)) dots.set(css.backgroundColor, element);
}
if (dots.size > 1) review([...dots.values()][0]);
