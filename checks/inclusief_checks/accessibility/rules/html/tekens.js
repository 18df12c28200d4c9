/*---
topic: content
wcag: ["1.1.1"]
title:
  nl: Een tekening of gezichtje is gemaakt met leestekens.
  en: A drawing or face is made of punctuation.
why:
  nl: Een voorleesprogramma leest alle tekens, of slaat ze over. Wat het voorstelt, hoort niemand.
  en: A screen reader reads all the signs or skips them. Nobody hears what they show.
how:
  nl: Schrijf wat het is. Of zet er role="img" en een aria-label op.
  en: Write what it is, or add role="img" and an aria-label.
fails:
  - "<pre>  /\\_/\\\n ( o.o )\n  > ^ <</pre>"
  - "<p>Goed gedaan :-)</p>"
  - "<p>Thanks ;) and see you</p>"
passes:
  - "<pre role=img aria-label='Een kat'>  /\\_/\\\n ( o.o )\n  > ^ <</pre>"
  - "<p>Goed gedaan <span role=img aria-label=lach>:-)</span></p>"
  - "<pre>if (a) {\n  b();\n}</pre>"
  - "<p>Zie (bijlage 8)</p>"
---*/
const alternative = element =>
  element.closest('[role=img], [aria-label], [aria-hidden=true], figure[aria-labelledby], abbr[title], [title]');
for (const block of all('pre, p, div')) {
  if (
    block.querySelector('p, div, pre, ul, table') ||
    (!block.matches('pre') && !/^(pre|break)/.test(style(block).whiteSpace) && block.querySelectorAll('br').length < 2)
  )
    continue;
  if (alternative(block) || block.matches('.highlight *') || block.querySelector('span[class]')) continue;
  const text = block.matches('pre') ? block.textContent : block.innerText || '';
  const lines = text.split('\n').filter(line => line.trim());
  const signs = text.replace(/\s/g, ''),
    letters = (signs.match(/[\p{L}\p{N}]/gu) || []).length;
  const words = (text.match(/\p{L}{3,}/gu) || []).length;
  if (lines.length < 3 || signs.length < 10 || letters > signs.length * 0.35 || words > lines.length / 2) continue;
  // Brackets alone on lines are code.
  if (/^[{}()[\];,.:\s]*$/.test(text) || lines.filter(line => /[^\s]{2,}/.test(line)).length < 2) continue;
  if (!visible(block) || !exposed(block)) continue;
  if (block.querySelector('code') || block.closest('code')) review(block);
  else fail(block);
}
const face =
  /(?:^|\s)(?:[:;][-o^']?[()DPpO|\\/*]|[:;]-?[\])]|<3|¯\\_\(ツ\)_\/¯|\^_\^|:'\(|\(ʘ‿ʘ\)|\([oO0^•]_[oO0^•]\))(?=$|[\s.,!?])/u;
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  if (!face.test(node.data)) continue;
  const element = node.parentElement;
  if (element.closest('pre, code, script, style, kbd, samp, math, textarea') || alternative(element)) continue;
  if (visible(element) && exposed(element)) review(element);
}
