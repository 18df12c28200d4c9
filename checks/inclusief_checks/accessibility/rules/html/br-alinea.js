/*---
topic: content
wcag: ["1.3.1"]
title:
  nl: Alinea's zijn gemaakt met lege regels.
  en: Paragraphs are made with blank lines.
why:
  nl: Een voorleesprogramma kan niet van alinea naar alinea springen.
  en: A screen reader cannot jump from paragraph to paragraph.
how:
  nl: Maak van elk stuk tekst een eigen alinea (p).
  en: Make each piece of text a paragraph (p) of its own.
fails:
  - <div>Glas gaat in de glasbak bij de winkel.<br><br>Papier gaat in de blauwe bak bij je huis.</div>
  - <p>&nbsp;</p><p>&nbsp;</p><p>Glas gaat in de glasbak.</p>
passes:
  - <p>Glas gaat in de glasbak.</p><p>Papier gaat in de blauwe bak.</p>
  - <p>Straat 1<br>1234 AB Plaats</p>
---*/
const done = new Set();
for (const line of all('br + br')) {
  const before = line.previousSibling,
    holder = line.parentElement;
  // Only spaces may stand between the two.
  if (
    done.has(holder) ||
    (before.nodeType === 3 && clean(before.data)) ||
    holder.closest('pre, code, address, textarea, [contenteditable]')
  )
    continue;
  done.add(holder);
  const long =
    clean(holder.textContent).length > 60 && clean(line.nextSibling ? line.nextSibling.textContent : '').length > 20;
  if (long && visible(holder)) review(holder);
}
const empty = all('p').filter(
  item =>
    !clean(item.textContent.replace(/\u00a0|\u200b/g, ' ')) &&
    !item.querySelector('img, svg, iframe, input, button, video, audio, object, canvas, [id]') &&
    !item.id &&
    !item.className,
);
const shown = empty.filter(item => item.getBoundingClientRect().height > 0 && exposed(item));
if (shown.length > 1) review(shown[0], {count: shown.length});
