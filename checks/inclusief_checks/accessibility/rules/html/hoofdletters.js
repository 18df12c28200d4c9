/*---
topic: typography
severity: warning
title:
  nl: Een stuk tekst staat in hoofdletters.
  en: A piece of text is in capitals.
why:
  nl: Hoofdletters lezen traag. Sommige voorleesprogramma's spellen ze letter voor letter.
  en: Capitals read slowly. Some screen readers spell them letter by letter.
how:
  nl: Typ gewone letters.
  en: Type small letters.
fails:
  - <p>WIJ ZIJN MORGEN DE HELE DAG DICHT</p>
  - <h2>HOW TO APPLY FOR A PERMIT</h2>
  - <p style="text-transform:uppercase">Wij zijn morgen de hele dag dicht</p>
passes:
  - <p>De NS en de ANWB rijden morgen.</p>
  - <pre>SELECT A FROM B WHERE C</pre>
---*/
const apart = 'pre, code, kbd, samp, script, style, textarea, svg, abbr, [aria-hidden=true]';
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const done = new Set();
let first = null;
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const element = node.parentElement,
    text = clean(node.data);
  if (text.length < 15 || done.has(element) || element.closest(apart)) continue;
  const words = text.match(/\p{L}{2,}/gu) || [];
  if (words.length < 4) continue;
  const typed = /(?:(?<!\p{L})\p{Lu}{2,}(?!\p{L})[^\p{L}\n]{1,3}){3,}\p{Lu}{2,}(?!\p{L})/u.exec(text);
  // A row of short names (NS, ANWB, GGD) has no long words.
  const shout = typed && (typed[0].match(/\p{Lu}{5,}/gu) || []).length >= 1;
  if ((!shout && style(element).textTransform !== 'uppercase') || !visible(element)) continue;
  done.add(element);
  first = first || element;
}
if (first) review(first, {count: done.size});
