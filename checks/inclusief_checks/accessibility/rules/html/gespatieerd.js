/*---
topic: typography
wcag: ["1.3.2"]
title:
  nl: Tussen de letters van een woord staan spaties.
  en: There are spaces between the letters of a word.
why:
  nl: Een voorleesprogramma leest losse letters in plaats van het woord.
  en: A screen reader reads single letters instead of the word.
how:
  nl: Typ het woord zonder spaties. Gebruik letter-spacing in CSS.
  en: Type the word without spaces, and use letter-spacing in CSS.
fails:
  - <h1>W E L K O M</h1>
  - <p>W e l c o m e to our town</p>
  - <p>S&nbsp;p&nbsp;o&nbsp;e&nbsp;d</p>
passes:
  - <p>A B C D E F G</p>
  - <p>Kies A of B</p>
  - <code>a b c f e z</code>
---*/
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  if (node.data.length < 7) continue;
  for (const [run] of node.data.matchAll(
    /(?<![\p{L}\p{N}'’])\p{L}(?:[ \u00a0\u2009\u200a\u2002\u2003]{1,2}\p{L}){3,}(?![\p{L}\p{N}'’])/gu,
  )) {
    const letters = run.replace(/[^\p{L}]/gu, '').toLowerCase();
    const steps = [...letters].slice(1).filter((letter, index) => letter > letters[index]).length;
    // A row of the alphabet is what it is; a word has a vowel and does not climb all the way.
    if (
      steps === letters.length - 1 ||
      !/[aeiouyáéíóúäëïöü]/u.test(letters) ||
      /^(.)\1+$/u.test(letters) ||
      new Set(letters).size < 3
    )
      continue;
    const element = node.parentElement;
    if (
      element.closest('code, pre, kbd, samp, math, svg, script, style, var, textarea, td, [aria-label]') ||
      !visible(element) ||
      !exposed(element)
    )
      continue;
    if (letters.length > 4 || (letters.length === 4 && /^\s*$/.test(node.data.replace(run, '')))) fail(element);
    else review(element);
    break;
  }
}
