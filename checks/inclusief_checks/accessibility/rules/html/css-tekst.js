/*---
topic: content
wcag: ["1.3.1"]
title:
  nl: CSS zet woorden op de pagina.
  en: CSS puts words on the page.
why:
  nl: Wie eigen opmaak gebruikt of laat vertalen, mist deze woorden.
  en: People who use their own styles or a translation miss these words.
how:
  nl: Zet de woorden in de HTML.
  en: Put the words in the HTML.
message:
  nl: Het gaat om "{text}".
  en: It is about "{text}".
fails:
  - '<style>.let::before{content:"Let op: "}</style><p class=let>Wij zijn dicht.</p>'
  - '<style>.req::after{content:" (required)"}</style><label class=req for=a>Name</label><input id=a>'
passes:
  - '<style>a::after{content:" ↗"}</style><a href="/glas">Glas</a>'
  - '<style>i::before{content:"chevron_right";font-family:"Material Icons"}</style><i></i><p>Glas</p>'
  - '<style>q::before{content:"“"}</style><q>Glas</q>'
---*/
const seen = new Set();
for (const element of all('body *')) {
  if (element.closest('svg, [aria-hidden=true], pre, code')) continue;
  for (const pseudo of ['::before', '::after']) {
    const {content, fontFamily, display, visibility} = style(element, pseudo);
    if (
      content === 'none' ||
      content === 'normal' ||
      !/"/.test(content) ||
      display === 'none' ||
      visibility === 'hidden'
    )
      continue;
    // The text after a slash is an alternative that screen readers get.
    const text = clean(
      (
        content
          .replace(/url\("(?:[^"\\]|\\.)*"\)/g, '')
          .split(/"\s*\/\s*"/)[0]
          .match(/"((?:[^"\\]|\\.)*)"/g) || []
      )
        .join(' ')
        .replace(/"/g, ''),
    );
    const words = text.match(/\p{L}{3,}/gu) || [];
    if (
      !words.length ||
      /icon|material|awesome|glyph|symbol|fa-/i.test(fontFamily) ||
      /_/.test(text) ||
      seen.has(text)
    )
      continue;
    if (!visible(element) || (element.matches('[data-label], td, th') && element.getAttribute('data-label') === text))
      continue;
    // Words that the page has as well, at this element, are a copy for the eye.
    if (
      (element.textContent + (element.getAttribute('aria-label') || '') + (element.title || ''))
        .toLowerCase()
        .includes(
          text
            .toLowerCase()
            .replace(/[:()*]/g, '')
            .trim(),
        )
    )
      continue;
    seen.add(text);
    fail(element, {text});
  }
}
