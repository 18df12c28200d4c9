/*---
topic: content
wcag: ["3.1.4"]
severity: warning
title:
  nl: Bij een afkorting staat geen uitleg.
  en: An abbreviation is not explained.
why:
  nl: Niet iedereen kent de afkorting.
  en: Not everyone knows the abbreviation.
how:
  nl: Schrijf de eerste keer de hele naam, met de afkorting erachter. Of gebruik gewone woorden.
  en: Write the whole name the first time, with the abbreviation after it. Or use plain words.
message:
  nl: Niet uitgelegd op deze pagina "{list}".
  en: Not explained on this page "{list}".
fails:
  - <p>Voor de WMO en de RVE kun je bellen.</p>
  - <p>Apply to the DVSA before the MOT.</p>
passes:
  - <p>Het kan met de Wet maatschappelijke ondersteuning (WMO). De WMO is voor iedereen.</p>
  - <p>Download de PDF van de EU.</p>
  - <p><abbr title="Wet maatschappelijke ondersteuning">WMO</abbr></p>
---*/
const common = new Set(
  (
    'NL EU UK USA US UN VN VS PDF HTML CSS URL TV PC SMS GPS USB DVD CD ID OK FAQ NS ANWB BV NV IBAN DNA WC AM PM CEO IT ICT XML CSV ZIP JPG PNG SVG ' +
    'BBC NATO NAVO HIV AIDS BTW VAT PIN QR WIFI ADHD A4 II III IV VI VII VIII IX XI XII KB MB GB TB KM CM MM KG PS NB RSS API HTTP HTTPS WWW ISBN CEST CET GMT UTC LED SUV DJ MP3 MP4 EHBO AI'
  ).split(' '),
);
// In other languages these lists say nothing.
if (!/^(nl|en|de|fr|)(-|$)/.test(languageOf(main()))) return;
const copy = main().cloneNode(true);
const told = [...copy.querySelectorAll('abbr[title], dfn')].map(item => clean(item.textContent));
copy
  .querySelectorAll('script, style, template, pre, code, kbd, samp, nav, svg, textarea, [hidden]')
  .forEach(item => item.remove());
const text = clean(copy.textContent);
const counted = new Map();
for (const [word] of text.matchAll(/(?<![\p{L}\p{N}.\/_-])\p{Lu}{2,6}(?![\p{L}\p{N}_-])/gu))
  counted.set(word, (counted.get(word) || 0) + 1);
const unknown = [...counted.keys()].filter(word => {
  if (
    common.has(word) ||
    told.includes(word) ||
    text.includes(`(${word})`) ||
    new RegExp(
      `(?<!\\p{L})${word}(s|'s)?\\s*(\\(|[:=–-] |(staat|stands) (voor|for)|betekent|means|is (a|an|the|een|de|het|eine?|ein|une?))`,
      'u',
    ).test(text)
  )
    return false;
  // In a line of capitals every word looks like one.
  return !new RegExp(`\\p{Lu}{2,}\\s+${word}(?!\\p{L})|(?<!\\p{L})${word}\\s+\\p{Lu}{2,}`, 'u').test(text);
});
if (!unknown.length) return;
const holder = [...main().querySelectorAll('p, li, td, h1, h2, h3, dd')].find(item =>
  new RegExp(`(?<!\\p{L})${unknown[0]}(?!\\p{L})`, 'u').test(item.textContent),
);
if (holder && visible(holder)) review(holder, {list: unknown.slice(0, 8).join(', ')});
