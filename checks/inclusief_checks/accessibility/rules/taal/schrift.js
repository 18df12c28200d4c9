/*---
topic: language
wcag: ["3.1.2"]
act: [off6ek]
title:
  nl: Tekst heeft andere letters dan de taal die erbij staat.
  en: Text has other letters than the language it is marked with.
why:
  nl: Een schermlezer kan de tekst dan niet uitspreken, of slaat hem over.
  en: A screen reader then cannot pronounce the text, or skips it.
how:
  nl: Zet de goede taal bij de tekst, zoals `lang="ar"`.
  en: Mark the text with the right language, such as `lang="ar"`.
message:
  nl: 'De taal is "{language}". De letters zijn {script}.'
  en: 'The language is "{language}". The letters are {script}.'
fails:
  - <p>مرحبا بكم في موقع بلدية المدينة</p>
  - <p>Welkom. <span>Ласкаво просимо на наш сайт</span></p>
  - <p lang="en">欢迎来到我们的网站，请在这里报告问题和建议。</p>
  - <p lang="ar">You can report a broken lamp on this page and we will repair it soon</p>
passes:
  - <p lang="ar" dir="rtl">مرحبا بكم في موقع بلدية المدينة</p>
  - <p>De hoofdstad is Москва.</p>
  - <p lang="zh-Latn">Wo men jintian dao shiwu lai kan ni men de wangzhan ba</p>
  - <p lang="uk">Схід (Schiedam, Markt 1, Stadhuis)</p>
---*/
const SCRIPTS = {
  Arabic: /\p{Script=Arabic}/gu, Hebrew: /\p{Script=Hebrew}/gu, Cyrillic: /\p{Script=Cyrillic}/gu, Greek: /\p{Script=Greek}/gu, Han: /\p{Script=Han}/gu,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, Hangul: /\p{Script=Hangul}/gu, Thai: /\p{Script=Thai}/gu, Devanagari: /\p{Script=Devanagari}/gu,
  Armenian: /\p{Script=Armenian}/gu, Georgian: /\p{Script=Georgian}/gu, Ethiopic: /\p{Script=Ethiopic}/gu, Bengali: /\p{Script=Bengali}/gu, Tamil: /\p{Script=Tamil}/gu,
};
// The letters that a language is written in. A language that is not here can have any.
const WRITES = {Arabic: 'ar fa ur ps ckb sd ug arz ary apc acm', Hebrew: 'he yi iw', Cyrillic: 'ru uk bg be mk kk ky mn tg', Greek: 'el', Han: 'zh yue cmn ja ko', Kana: 'ja', Hangul: 'ko', Thai: 'th', Devanagari: 'hi mr ne', Armenian: 'hy', Georgian: 'ka', Ethiopic: 'am ti', Bengali: 'bn as', Tamil: 'ta',
  Latin: 'nl en de fr es it pt pl tr cs sk sl hr ro hu fi sv da no nb nn is et lv lt ga cy eu ca gl sq mt lb fy af id ms vi so sw tl pap af br gd oc la eo nds li'};
const known = new Set(Object.values(WRITES).join(' ').split(' '));
const writes = (language, script) => (WRITES[script] || '').split(' ').includes(language);
const told = new Set(), owners = new Map();
const walker = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const holder = node.parentElement;
  if (node.data.trim().length < 6 || /^(script|style|template|noscript|code|pre|samp|kbd|textarea)$/i.test(holder.nodeName)) continue;
  owners.set(holder, `${owners.get(holder) || ''} ${node.data}`);
}
for (const [holder, text] of owners) {
  const tag = languageOf(holder), language = tag.split('-')[0];
  // `Latn` and the like say that the letters differ on purpose.
  if (!known.has(language) || /-[a-z]{4}(-|$)/.test(tag) || holder.closest('code, pre, bdo')) continue;
  if ([...told].some(other => other.contains(holder))) continue;
  const total = (text.match(/\p{L}/gu) || []).length;
  for (const [script, letters] of Object.entries(SCRIPTS)) {
    if (writes(language, script)) continue;
    const found = (text.match(letters) || []).length;
    const words = clean(text).split(' ').length;
    // One or two words can be a name.
    const sentence = found >= 15 && (script === 'Han' || script === 'Kana' || script === 'Thai' || words >= 3);
    if (!sentence || found < total * 0.5 || !visible(holder)) continue;
    told.add(holder);
    // Only capitals at the start of words: perhaps names, which need no language.
    const cased = script === 'Cyrillic' || script === 'Greek' || script === 'Armenian';
    const prose = cased ? (text.match(/(^|[^\p{L}])\p{Ll}\p{L}{2,}/gu) || []).length >= 2 : words >= 4 || /Han|Kana|Thai/.test(script);
    (prose ? fail : review)(holder, {language: tag, script});
    break;
  }
  if (told.has(holder) || writes(language, 'Latin')) continue;
  // The other way round: a sentence in Latin letters. Addresses and names have capitals; sentences have small words in a row.
  const run = /(?:(?:^|\s)\p{Script=Latin}*\p{Ll}[,']?){8,}/u.test(text) && /(?:(?:^|\s)[a-zà-ž]+[,']?){6,}/u.test(text);
  const latin = (text.match(/\p{Script=Latin}/gu) || []).length;
  if (run && latin >= 30 && latin > total * 0.8 && visible(holder)) { told.add(holder); fail(holder, {language: tag, script: 'Latin'}); }
}
