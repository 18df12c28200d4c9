/*---
topic: language
wcag: ["3.1.2"]
title:
  nl: Een taalkeuze staat in een andere taal, zonder `lang`.
  en: A choice of language is in another language, without `lang`.
why:
  nl: Een schermlezer spreekt de naam van de taal verkeerd uit.
  en: A screen reader pronounces the name of the language wrongly.
how:
  nl: Zet `lang` op de link, zoals `lang="tr"` bij "Türkçe".
  en: Put `lang` on the link, such as `lang="tr"` on "Türkçe".
message:
  nl: 'Het gaat om "{text}".'
  en: 'It concerns "{text}".'
fails:
  - <ul><li><a href="/nl">Nederlands</a></li><li><a href="/tr">Türkçe</a></li></ul>
  - <p><a href="/de">Diese Seite auf Deutsch lesen</a></p>
passes:
  - <p><a href="/de" lang="de">Diese Seite auf Deutsch lesen</a></p>
  - <p><a href="/en">Deze pagina in het Nederlands</a></p>
  - <ul><li><a href="/nl">Nederlands</a></li><li><a href="/tr" lang="tr">Türkçe</a></li></ul>
  - <p>Lees de regels van Polski</p>
---*/
const NAMES = {nederlands: 'nl', vlaams: 'nl', english: 'en', deutsch: 'de', français: 'fr', francais: 'fr', español: 'es', espanol: 'es', italiano: 'it', português: 'pt', polski: 'pl', türkçe: 'tr', turkce: 'tr', română: 'ro', magyar: 'hu', čeština: 'cs', svenska: 'sv', dansk: 'da', suomi: 'fi', norsk: 'no', frysk: 'fy', papiamentu: 'pap', soomaali: 'so', cymraeg: 'cy', gaeilge: 'ga', hrvatski: 'hr', slovenčina: 'sk', slovenščina: 'sl', lietuvių: 'lt', latviešu: 'lv', eesti: 'et', 'العربية': 'ar', 'عربي': 'ar', 'فارسی': 'fa', 'דברית': 'he', 'עברית': 'he', 'українська': 'uk', 'русский': 'ru', 'български': 'bg', 'ελληνικά': 'el', '中文': 'zh', '简体中文': 'zh', '繁體中文': 'zh', '日本語': 'ja', '한국어': 'ko', 'हिन्दी': 'hi', 'ትግርኛ': 'ti', 'አማርኛ': 'am', 'tiếng việt': 'vi', 'bahasa indonesia': 'id'};
// A sentence that names its own language: "Diese Seite auf Deutsch lesen".
const PHRASES = {nl: /\bin het nederlands\b/i, en: /\bin english\b/i, de: /\bauf deutsch\b/i, fr: /\ben français/i, es: /\ben español/i, it: /\bin italiano\b/i,
                 pt: /\bem português/i, pl: /\bpo polsku\b/i, tr: /\btürkçe\b/i, cy: /\byn gymraeg\b/i, ga: /\bas gaeilge\b|\bi ngaeilge\b/i, ro: /\bîn română/i, uk: /українською/i, ru: /по-русски|на русском/i, ar: /بالعربية/};
const phrase = text => text.length < 80 && Object.keys(PHRASES).find(code => PHRASES[code].test(text));
for (const choice of all('a[href], button, option, [role=option], [role=menuitem]')) {
  const text = clean(choice.textContent).toLowerCase().replace(/[()]/g, '').trim(), language = NAMES[text] || phrase(text);
  if (!language) continue;
  const inner = choice.querySelector('[lang]');
  const marked = (inner ? inner.getAttribute('lang').toLowerCase() : languageOf(choice)).split('-')[0];
  if (marked === language || (language === 'no' && /^n[bn]$/.test(marked)) || !marked) continue;
  if (choice.nodeName !== 'OPTION' && !visible(choice)) continue;
  // One remark for the whole list is enough.
  review(choice, {text: clean(choice.textContent)});
  break;
}
