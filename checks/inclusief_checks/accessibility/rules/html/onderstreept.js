/*---
topic: typography
severity: warning
title:
  nl: Tekst is onderstreept, maar is geen link.
  en: Text is underlined but is no link.
why:
  nl: Een streep onder tekst betekent voor veel mensen een link. Zij klikken, en er gebeurt niets.
  en: To many people an underline means a link. They click, and nothing happens.
how:
  nl: Maak de tekst vet (strong), of haal de streep weg.
  en: Make the text bold (strong), or remove the underline.
fails:
  - <p>Lees dit <u>heel goed</u>.</p>
  - <p>Read this <span style="text-decoration:underline">with care</span>.</p>
passes:
  - <p>Lees <a href="/glas"><u>de regels</u></a>.</p>
  - <p>Lees dit <strong>heel goed</strong>.</p>
---*/
for (const element of all('u, ins, p, span, div, h1, h2, h3, h4, strong, em, b, font')) {
  if (
    !element.matches('u, span, font, strong, em, b, h1, h2, h3, h4, p') ||
    !clean(element.textContent) ||
    element.closest('a, button, [role=link], [role=button], label, summary, abbr, ins, [onclick]')
  )
    continue;
  const {textDecorationLine, textDecorationStyle} = style(element);
  if (
    !textDecorationLine.includes('underline') ||
    textDecorationStyle === 'wavy' ||
    textDecorationStyle === 'dotted' ||
    element.querySelector('a')
  )
    continue;
  if (visible(element)) {
    review(element);
    return;
  }
}
