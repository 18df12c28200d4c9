/*---
topic: images
wcag: ["1.1.1"]
title:
  nl: Leestekens of emoji vormen samen een beeld.
  en: Characters or emoji together form a picture.
why:
  nl: Een schermlezer leest elk teken voor. Niemand begrijpt dan het beeld.
  en: A screen reader reads every character out. Nobody then understands the picture.
how:
  nl: Gebruik woorden. Of geef de tekens samen `role="img"` en een naam.
  en: Use words, or give the characters together `role="img"` and a name.
fails:
  - "<pre>  /\\_/\\\n ( o.o )\n  > ^ <\n /|   |\\</pre>"
  - <p>Wat een mooie dag :-)</p>
  - <p>Feest 🎉🎉🎉🎉</p>
  - "<p>Cijfer: ★★★☆☆</p>"
passes:
  - "<pre role=img aria-label='Een kat'>  /\\_/\\\n ( o.o )\n  > ^ <\n /|   |\\</pre>"
  - <p>Wat een mooie dag</p>
  - <p>Feest 🎉</p>
  - "<p>Cijfer: <span aria-hidden=true>★★★☆☆</span> 3 van de 5</p>"
  - <p>Zie artikel 8) en het schema 3:0</p>
  - <pre><code>if (a) { return [1, 2, 3]; }</code></pre>
---*/
const FACE = /(^|\s)([:;=]-?[)(DP]|[:;]-[|\/\\\]\[oO*]|:'\(|<3|\^_\^|¯\\_\(ツ\)_\/¯|\(╯°□°\)╯)(?=$|[\s.,!?])/u;
const ROW = /(\p{Extended_Pictographic}[\uFE0F\u200D\u{1F3FB}-\u{1F3FF}]*\s?){3,}/u;
const STARS = /(?:[★☆⭐✩✪●○]\s?){3,}/u;
const named = element => element.closest('[role=img], [aria-hidden=true], code, samp, kbd, textarea, svg');
for (const block of all('pre, [style*="pre"]')) {
  const text = block.textContent;
  const lines = text.split('\n').filter(line => line.trim());
  const letters = (text.match(/[\p{L}\p{N}]/gu) || []).length, signs = (text.match(/[^\p{L}\p{N}\s]/gu) || []).length;
  if (lines.length < 3 || signs < 10 || letters > signs * 0.4 || named(block) || block.querySelector('code, samp')) continue;
  const figure = block.closest('figure');
  if (visible(block) && exposed(block) && !(figure && figure.querySelector('figcaption'))) review(block);
}
const walker = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const holder = node.parentElement;
  if (!FACE.test(node.data) && !ROW.test(node.data) && !STARS.test(node.data)) continue;
  if (/^(script|style|template|noscript|pre)$/i.test(holder.nodeName) || named(holder) || holder.closest('pre')) continue;
  if (visible(holder) && exposed(holder)) review(holder);
}
