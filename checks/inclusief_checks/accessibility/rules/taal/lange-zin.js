/*---
topic: content
wcag: ["3.1.5"]
severity: warning
title:
  nl: Een zin is erg lang.
  en: A sentence is very long.
why:
  nl: Veel mensen zijn het begin al kwijt voor ze bij het einde zijn.
  en: Many people have lost the beginning before they reach the end.
how:
  nl: Maak er twee of meer korte zinnen van, of een lijst.
  en: Make it two or more short sentences, or a list.
message:
  nl: '{count} zinnen op deze pagina zijn langer dan 50 woorden. De langste heeft er {words}.'
  en: '{count} sentences on this page are longer than 50 words. The longest has {words}.'
fails:
  - <p>Als je een tuin wilt huren moet je het formulier invullen dat je op kantoor kunt halen of per post kunt krijgen waarna wij kijken of je
    in de stad woont en of je alle rekeningen hebt betaald en als dat zo is zetten wij je op de lijst en vertellen wij hoe lang het nog
    duurt voor er een plek vrij komt.</p>
passes:
  - <p>Vul het formulier in. Je haalt het op kantoor. Wij kijken of je in de stad woont. Daarna zetten wij je op de lijst. Je hoort hoe lang
    het duurt. Dat hangt af van het aantal mensen. Wij bellen je als er een plek is. Je krijgt dan de sleutel. Dat kost niets.</p>
  - <ul><li>Een lijst van losse delen, met glas, papier, plastic en nog veel meer</li></ul>
---*/
const MOST = 50;
let worst = null, most = MOST, count = 0;
for (const block of all('p, li, dd, td')) {
  if (block.textContent.length < 200 || block.querySelector('p, ul, ol, table, div, br') || block.closest('pre, code, footer, [role=contentinfo]')) continue;
  for (const sentence of clean(block.textContent).split(/(?<=[.!?:;…])["”’)\]]*\s+/u)) {
    // Names and numbers in a row, such as a list of sources, are no sentence.
    const words = sentence.split(' ').filter(word => /\p{L}/u.test(word));
    if (words.length <= MOST || words.filter(word => /^[\p{Ll}]/u.test(word)).length < words.length * 0.7) continue;
    if ((sentence.match(/,/g) || []).length > words.length / 5 || !visible(block)) continue;
    count += 1;
    if (words.length > most) [worst, most] = [block, words.length];
  }
}
if (worst) review(worst, {count, words: most});
