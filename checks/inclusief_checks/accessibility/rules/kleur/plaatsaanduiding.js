/*---
topic: colour
wcag: ["1.4.3"]
title:
  nl: De hulptekst in een veld is te licht.
  en: The hint inside a field is too light.
why:
  nl: Wie minder goed ziet, kan niet lezen wat u invult.
  en: People with low vision cannot read what to fill in.
how:
  nl: Geef de hulptekst een donkere kleur, met contrast 4,5. Of zet de tekst boven het veld.
  en: Make the hint darker, with a contrast of 4.5, or put it above the field.
message:
  nl: Het contrast van de hulptekst is {contrast}. Nodig is {needed}.
  en: The contrast of the hint is {contrast}. It must be {needed}.
fails:
  - '<style>input::placeholder { color: #aaa }</style><label>Naam <input placeholder="Voornaam en achternaam"></label>'
  - '<style>textarea::placeholder { opacity: 0.5 }</style><label>Vraag <textarea placeholder="Stel je
    vraag"></textarea></label>'
passes:
  - '<label>Naam <input placeholder="Voornaam en achternaam"></label>'
  - '<style>input::placeholder { color: #aaa }</style><label>Naam <input placeholder="Voornaam" disabled></label>'
  - '<style>input::placeholder { color: #aaa }</style><label>Naam <input placeholder="Voornaam" value="Anna"></label>'
  - '<style>input::placeholder { color: transparent }</style><label>Naam <input placeholder=" "></label>'
---*/
const {Color, getContrast, getBackgroundColor, flattenColors} = commons.color;
for (const field of all('input[placeholder], textarea[placeholder]')) {
  if (!clean(field.placeholder) || field.value || field.matches(':disabled') || field.closest('[aria-disabled=true]') || !visible(field)) continue;
  const css = style(field, '::placeholder');
  const size = parseFloat(css.fontSize), needed = size >= 24 || (size >= 18.66 && Number(css.fontWeight) >= 700) ? 3 : 4.5;
  const ground = getBackgroundColor(field, []);
  if (!ground || css.display === 'none' || css.visibility !== 'visible') continue;
  const text = new Color();
  text.parseString(css.webkitTextFillColor || css.color);
  text.alpha *= Number(css.opacity);
  // A hint that is not there at all is drawn by other means, such as a label that moves.
  if (text.alpha < 0.05) continue;
  const contrast = getContrast(ground, text.alpha < 1 ? flattenColors(text, ground) : text);
  if (contrast < needed) fail(field, {contrast: Math.floor(contrast * 100) / 100, needed});
}
