/*---
topic: language
wcag: ["3.1.1"]
act: [ucwvc8]
title:
  nl: De taal van de pagina past niet bij de letters op de pagina.
  en: The language of the page does not suit the letters on the page.
why:
  nl: Een schermlezer kiest de verkeerde stem. Die kan de tekst niet uitspreken.
  en: A screen reader picks the wrong voice, which cannot pronounce the text.
how:
  nl: Zet de goede taal in `lang` bij `<html>`.
  en: Put the right language in `lang` on `<html>`.
message:
  nl: 'De taal is "{language}".'
  en: 'The language is "{language}".'
fails:
  - '<!doctype html><html lang="en"><head><title>Сайт</title></head><body><p>Ласкаво просимо на наш сайт. Тут ви можете повідомити про проблему.</p></body></html>'
passes:
  - '<!doctype html><html lang="uk"><head><title>Сайт</title></head><body><p>Ласкаво просимо на наш сайт. Тут ви можете повідомити про проблему.</p></body></html>'
  - '<!doctype html><html lang="en"><head><title>Site</title></head><body><p lang="uk">Ласкаво просимо на наш сайт. Тут ви можете повідомити про проблему.</p></body></html>'
---*/
const LATIN = 'nl en de fr es it pt pl tr cs sk sl hr ro hu fi sv da no nb nn is et lv lt ga cy eu ca gl sq mt lb fy af id ms vi so sw tl'.split(' ');
const OTHER = {ar: 'Arabic', fa: 'Arabic', ur: 'Arabic', he: 'Hebrew', ru: 'Cyrillic', uk: 'Cyrillic', bg: 'Cyrillic', el: 'Greek', zh: 'Han', th: 'Thai', hi: 'Devanagari', ko: 'Hangul', hy: 'Armenian', ka: 'Georgian'};
const root = document.documentElement, tag = (root.getAttribute('lang') || '').toLowerCase(), language = tag.split('-')[0];
const script = LATIN.includes(language) ? 'Latin' : OTHER[language];
if (script && !/-[a-z]{4}(-|$)/.test(tag)) {
  let text = document.title;
  const walker = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && text.length < 20000; node = walker.nextNode()) {
    const holder = node.parentElement;
    // Parts with a language of their own say nothing about that of the page.
    if (!node.data.trim() || holder.closest('script, style, template, noscript, code, pre') || holder.closest('[lang]') !== root) continue;
    text += node.data;
  }
  const total = (text.match(/\p{L}/gu) || []).length;
  const own = (text.match(new RegExp(`\\p{Script=${script}}`, 'gu')) || []).length;
  if (total >= (script === 'Latin' ? 40 : 100) && own < total * 0.1) fail(root, {language: tag});
}
