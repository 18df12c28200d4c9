/*---
topic: colour
wcag: ["1.4.3"]
title:
  nl: Onder de muis wordt tekst slecht leesbaar.
  en: Text under the mouse becomes hard to read.
why:
  nl: Wie minder goed ziet, leest niet waarop die klikt.
  en: People with low vision cannot read what they click.
how:
  nl: Geef ook bij ":hover" tekst en achtergrond een contrast van 4,5.
  en: Give text and background a contrast of 4.5 in ":hover" too.
message:
  nl: Onder de muis is het contrast {contrast}. Nodig is {needed}.
  en: Under the mouse the contrast is {contrast}. It must be {needed}.
fails:
  - '<style>a:hover { color: #ccc }</style><p>Lees meer over <a href="/afval">afval</a> in jouw buurt.</p>'
  - '<style>button { color: #fff; background: #036 } button:hover { background: #9cf }</style><button
    type="button">Meld</button>'
passes:
  - '<style>a:hover { color: #036 }</style><p>Lees meer over <a href="/afval">afval</a>.</p>'
  - '<style>#a { color: #036 } a:hover { color: #ccc }</style><p>Lees meer over <a id="a" href="/afval">afval</a>.</p>'
  - '<style>button:hover { color: #ccc; background: #036 }</style><button type="button">Meld</button>'
---*/
const {Color, getContrast, getBackgroundColor, flattenColors} = commons.color;
const strip = selector => selector.replace(/:hover\b/g, '').replace(/(^|[\s>+~])(?=$|[\s>+~])/g, '$1').trim() || '*';
// How much a simple selector weighs: names, then classes, then elements.
const weight = selector => {
  const count = pattern => (selector.match(pattern) || []).length;
  return count(/#[\w-]/g) * 10000 + count(/\.[\w-]|\[|(?<!:):(?!:|not|is|where|has)/g) * 100 + count(/(^|[\s>+~(])[a-z]/gi);
};
const PROPERTIES = {color: 'color', ground: 'background-color'};
const entries = [];
for (const {css, selector: list} of styleRules().filter(({applies}) => applies)) {
  for (const [kind, property] of Object.entries(PROPERTIES)) {
    const value = css.getPropertyValue(property);
    if (!value) continue;
    const important = css.getPropertyPriority(property) ? 1e8 : 0;
    for (const selector of selectorsIn(list)) {
      if (/::|:(focus|active|visited|disabled|checked|target)/.test(selector.replace(/:not\([^)]*\)/g, ''))) continue;
      entries.push({kind, value, selector: strip(selector), hover: /:hover[^\s>+~]*$/.test(selector), wider: selector.includes(':hover'),
                    important, order: entries.length, written: selector});
    }
  }
}
const hovers = entries.filter(entry => entry.hover);
// The heaviest first; of those that weigh the same, the last one written.
for (const entry of entries) entry.rank = entry.important + weight(entry.written);
const heaviest = [...entries].sort((one, other) => other.rank - one.rank || other.order - one.order);
const matches = (element, selector) => { try { return element.matches(selector); } catch (error) { return false; } };
const told = new Set(), tested = new Set();
for (const {selector} of hovers.slice(0, 150)) {
  let found = [];
  try { found = document.querySelectorAll(selector); } catch (error) { continue; }
  for (const element of [...found].slice(0, 3)) {
    // Of links that look alike, one is enough.
    const kind = [element.localName, element.className, element.parentElement && element.parentElement.className].join();
    if (tested.has(kind) || !element.matches('a[href], button, summary, input, [role=button], [role=tab]')) continue;
    if (element.style.color || element.style.background || element.style.backgroundColor) continue;
    tested.add(kind);
    if (element.matches(':disabled, [aria-disabled=true]') || element.closest('[aria-hidden=true]') || element.firstElementChild) continue;
    if (!/\p{L}/u.test(element.textContent || element.value || '')) continue;
    const css = style(element);
    if (css.backgroundImage !== 'none' || Number(css.opacity) < 1 || !visible(element)) continue;
    const winner = kind => heaviest.find(entry => entry.kind === kind && matches(element, entry.selector));
    const [text, ground] = [winner('color'), winner('ground')];
    if (![text, ground].some(each => each && each.hover)) continue;
    const resolve = (entry, now) => {
      if (!entry || !entry.wider) return now;
      let value = entry.value;
      for (let i = 0; i < 4 && value.includes('var('); i++) {
        value = value.replace(/var\(\s*(--[\w-]+)\s*(,[^()]*)?\)/, (whole, key, other) => css.getPropertyValue(key).trim() || (other || '').slice(1));
      }
      return /^(rgb|hsl|#|[a-z]+$)/i.test(value) && !/inherit|initial|unset|revert|currentcolor|transparent|none/i.test(value) ? value : null;
    };
    const below = getBackgroundColor(element, []);
    const front = resolve(text, css.color), back = resolve(ground, below ? below.toHexString() : null);
    if (!front || !back) continue;
    let [one, two] = [new Color(), new Color()];
    try { one.parseString(front); two.parseString(back); } catch (error) { continue; }
    if (two.alpha < 1) { if (!below) continue; two = flattenColors(two, below); }
    if (one.alpha < 1) one = flattenColors(one, two);
    const size = parseFloat(css.fontSize), needed = size >= 24 || (size >= 18.66 && Number(css.fontWeight) >= 700) ? 3 : 4.5;
    const contrast = getContrast(two, one), look = front + back;
    // What is already too light without a mouse, axe reports.
    const still = new Color();
    still.parseString(css.color);
    if (contrast >= needed || told.has(look) || (below && getContrast(below, still) < needed)) continue;
    told.add(look);
    // Layers and pictures can change who wins.
    const layered = [...document.styleSheets].some(sheet => { try { return [...sheet.cssRules].some(rule => /^@layer/.test(rule.cssText)); } catch (error) { return false; } });
    (layered ? review : fail)(element, {contrast: Math.floor(contrast * 100) / 100, needed});
  }
}
