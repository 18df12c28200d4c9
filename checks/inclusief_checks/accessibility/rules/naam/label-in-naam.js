/*---
topic: names
wcag: ["2.5.3"]
act: [2ee8b8]
title:
  nl: De naam van een knop of link is anders dan de tekst die u ziet.
  en: The name of a button or link differs from the text that you see.
why:
  nl: Wie met de stem werkt, zegt wat er staat. Dan gebeurt er niets.
  en: People who work by voice say what they see. Then nothing happens.
how:
  nl: Begin de `aria-label` met precies de tekst die u ziet. Of haal hem weg.
  en: Start the `aria-label` with exactly the text that you see, or remove it.
fails:
  - <a href="/" aria-label="WCAG">Regels</a>
  - <button aria-label="Download the specification">Download specification</button>
  - <a aria-label="just ice" href="/">justice</a>
  - <span id="l">Naam</span><input aria-labelledby="l" aria-label="x"><label for="a">Plaats</label><input id="a" aria-label="City">
passes:
  - <button aria-label="Volgende pagina in de lijst">Volgende pagina</button>
  - <button aria-label="Sluit">X</button>
  - <a href="/" aria-label="Act Rules!">ACT rules</a>
  - <button aria-label="Zoek"><span style="font-family:Material Icons">search</span></button>
  - <button aria-label="Download"><svg><text>x</text></svg></button>
---*/
const ROLES = /^(button|link|checkbox|menuitem|menuitemcheckbox|menuitemradio|option|radio|switch|tab|treeitem|gridcell)$/;
// Words in small letters. Punctuation and signs keep words apart and do not count themselves.
const words = text => clean(text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\(.*?\)/gs, ' ').replace(/['’]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ')).toLowerCase();
const within = (label, told) => ` ${told} `.includes(` ${label} `);
const ICONS = /icon|glyph|symbol|awesome/i;
const shownIn = element => {
  let text = '';
  const walk = node => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) text += child.data;
      if (child.nodeType !== 1 || /^(script|style|svg|img|select|textarea|input|template|noscript)$/i.test(child.nodeName)) continue;
      if (!visible(child)) continue;
      const look = style(child);
      // A font of icons draws a picture for a word.
      if (ICONS.test(look.fontFamily)) continue;
      const block = !look.display.startsWith('inline') || child.nodeName === 'BR';
      if (block) text += ' ';
      walk(child);
      if (block) text += ' ';
    }
  };
  walk(element);
  return clean(text);
};
for (const element of all('[aria-label], [aria-labelledby]')) {
  if (!ROLES.test(role(element) || '') || !exposed(element) || !visible(element) || ICONS.test(style(element).fontFamily)) continue;
  const text = element.matches('input[type=button], input[type=submit], input[type=reset]') ? element.value : shownIn(element);
  const told = words(name(element));
  const label = words(text);
  // One or two signs are a symbol, such as X to close. Digits are read as a number or one by one.
  if (!told || !label || (clean(text).length < 3 && !/\p{L}{2}/u.test(text))) continue;
  if (within(label, told) || within(label.replace(/ /g, ''), told)) continue;
  const far = label.split(' ').some(word => word.length > 2 && !within(word, told));
  // A long block, such as a card that is one link, has no label of its own: its heading may be.
  const long = label.split(' ').length > 12;
  const heading = element.querySelector('h1, h2, h3, h4, h5, h6, strong');
  if (long && heading && within(words(heading.textContent), told)) continue;
  (long && !far ? review : fail)(element, {text, name: name(element)});
}
// The label of a field must be in its name too.
for (const field of all('input[aria-label], select[aria-label], textarea[aria-label], input[aria-labelledby]')) {
  if (!exposed(field) || !visible(field) || ROLES.test(role(field) || '')) continue;
  const label = [...(field.labels || [])].find(one => visible(one) && !one.contains(field) && words(one.textContent));
  if (label && !within(words(shownText(label)), words(name(field)))) fail(field, {text: shownText(label), name: name(field)});
}
