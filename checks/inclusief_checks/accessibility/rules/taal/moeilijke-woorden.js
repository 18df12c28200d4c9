/*---
topic: content
wcag: ["3.1.3", "3.1.5"]
severity: warning
title:
  nl: De tekst gebruikt moeilijke woorden.
  en: The text uses difficult words.
why:
  nl: Formele taal en vaktaal zijn voor veel mensen niet te volgen.
  en: Many people cannot follow formal language or jargon.
how:
  nl: Kies gewone woorden. Of leg het woord uit waar het staat.
  en: Choose everyday words, or explain the word where it stands.
message:
  nl: 'Bijvoorbeeld: {words}.'
  en: 'For example: {words}.'
fails:
  - <p>Notwithstanding the aforementioned, the lessee shall indemnify the lessor hereinafter.</p>
  - <p>Niettegenstaande het bovenstaande dient u onverwijld en desalniettemin te reageren.</p>
passes:
  - <p>You pay the owner for what you break.</p>
  - <p>Je moet snel reageren.</p>
---*/
// Words that have an everyday twin. Names of things that a page is about, such as "mortgage", are not here.
const WORDS = new RegExp(`(?<![\\p{L}-])(?:${[
  'notwithstanding|aforementioned|aforesaid|hereinafter|hereinbefore|hereto|heretofore|herewith|hereunder|hereof|herein|hereby|thereof|thereto|therein|thereunder|thereafter|therefrom|therewith|thereupon',
  'whereof|wherein|whereupon|whereas|whomsoever|howsoever|insofar|inasmuch|pursuant to|in lieu of|in perpetuity|inter alia|mutatis mutandis|prima facie|ipso facto|pro rata|per annum|ad hoc|de facto|vis-à-vis',
  'lessee|lessor|indemnif\\p{L}+|remuneration|forthwith|henceforth|promulgat\\p{L}+|stipulat\\p{L}+|commensurate|expedit(?:e|ed|ious\\p{L}*)|ascertain\\p{L}*|endeavou?r(?:s|ed|ing)?|utili[sz](?:e|es|ed|ing|ation)|facilitat\\p{L}+|commenc(?:e|es|ed|ing|ement)|purport\\p{L}*|obfuscat\\p{L}+|ameliorat\\p{L}+|exacerbat\\p{L}+|ubiquitous|plethora|myriad|paradigm\\p{L}*',
  'synerg(?:y|ies|istic)|leverag(?:e|es|ed|ing)|going forward|move the needle|low[- ]hanging fruit|hit the ground running|think(?:ing)? outside the box|deep dive|touch base|best[- ]of[- ]breed|holistic(?:ally)?|operationali[sz]\\p{L}+|incentivi[sz]\\p{L}+|onboarding|actionable|stakeholders?|deliverables?|bandwidth to|core competenc(?:y|ies)|drill down|ballpark|raining cats and dogs|piece of cake|break a leg|bite the bullet|beat around the bush',
  'niettegenstaande|desalniettemin|voornoemde?|bovengenoemde?|onderhavige?|derhalve|alsmede|mitsdien|jegens|onverwijld|dienaangaande|hieromtrent|daaromtrent|conform|inzake|aangaande|teneinde|ingevolge|krachtens|uit hoofde van|te dien einde|middels|omtrent|doch|zulks|welks|heden|thans|reeds|indien|gaarne|tevens|voorts|echter|evenwel|prealabel|onderscheidenlijk|geconcretiseerd|implementeren|optimaliseren|faciliteren|borgen|verzilveren|stakeholders?|low hanging fruit',
].join('|')})(?![\\p{L}-])`, 'giu');
const found = new Map();
let amount = 0;
for (const block of all('p, li, dd, td')) {
  if (block.querySelector('p, ul, ol, table') || block.closest('pre, code, blockquote, [hidden]')) continue;
  const text = block.textContent;
  amount += text.length;
  for (const [word] of text.matchAll(WORDS)) {
    const key = word.toLowerCase();
    if (!found.has(key) && visible(block)) found.set(key, block);
  }
}
// One or two such words can be needed. Three different ones, close together, are a way of writing.
if (found.size >= 3 && found.size >= amount / 1500) {
  review([...found.values()][0], {words: [...found.keys()].slice(0, 5).join(', ')});
}
