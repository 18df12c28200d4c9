/*---
topic: typography
severity: warning
title:
  nl: Een hele alinea is vet of schuin.
  en: A whole paragraph is bold or italic.
why:
  nl: Lange stukken vette of schuine tekst lezen moeilijk, vooral met dyslexie.
  en: Long stretches of bold or italics are hard to read, most of all with dyslexia.
how:
  nl: Maak alleen de woorden vet waar het om gaat.
  en: Make only the words bold that matter.
fails:
  - <p><i>Wij vragen iedereen die in het centrum woont om het oude papier voortaan voor acht uur in de ochtend aan de straat te zetten en niet later op de dag.</i></p>
passes:
  - <p>Zet je papier voor <strong>acht uur</strong> aan de straat.</p>
---*/
for (const element of all(
  'p > b, p > i, p > em, p > strong, li > b, li > i, li > em, li > strong, div > b, div > i, div > em, div > strong',
)) {
  const text = clean(element.textContent);
  if (
    text.split(' ').length >= 25 &&
    text === clean(element.parentElement.textContent) &&
    !element.closest('blockquote, figure, cite') &&
    visible(element)
  )
    review(element);
}
