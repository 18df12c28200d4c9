/*---
topic: content
severity: warning
title:
  nl: Een alinea is erg lang.
  en: A paragraph is very long.
why:
  nl: In een groot blok tekst raken veel lezers de regel kwijt.
  en: In a big block of text many readers lose their line.
how:
  nl: Verdeel de tekst. Houd één onderwerp per alinea.
  en: Split the text. Keep one subject per paragraph.
message:
  nl: De alinea heeft {words} woorden.
  en: The paragraph has {words} words.
fails:
  - <p id=a></p><script>a.textContent = 'woord '.repeat(170)</script>
passes:
  - <p>Glas gaat in de glasbak.</p>
---*/
for (const element of all('p')) {
  if (element.textContent.length < 600 || element.querySelectorAll('br').length > 2) continue;
  const words = clean(element.textContent).split(' ').length;
  if (words > 150 && visible(element)) fail(element, {words});
}
