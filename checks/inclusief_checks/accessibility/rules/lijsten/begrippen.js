/*---
topic: lists
wcag: ["1.3.1"]
title:
  nl: Een lijst van begrippen bestaat uit losse regels.
  en: A list of terms consists of loose lines.
why:
  nl: U ziet welk woord bij welke uitleg hoort. Een voorleesprogramma niet.
  en: You see which word goes with which meaning. A screen reader does not.
how:
  nl: Gebruik dl met dt en dd, een gewone lijst of een tabel.
  en: Use a dl with dt and dd, a plain list or a table.
fails:
  - '<p><b>Glas:</b> in de glasbak</p><p><b>Papier:</b> in de blauwe bak</p><p><b>Plastic:</b> in de oranje bak</p>'
  - '<p><b>Phone:</b> 123<br><b>Mail:</b> a@example.com<br><b>Open:</b> weekdays</p>'
passes:
  - '<dl><dt>Glas</dt><dd>in de glasbak</dd></dl>'
  - '<p><b>Let op:</b> wij zijn dicht.</p>'
---*/
const term = /^[^.!?]{1,40}:?$/;
const starts = element => {
  const first = [...element.childNodes].find(node => node.nodeType === 1 || clean(node.textContent));
  return (
    first &&
    first.nodeType === 1 &&
    first.matches('b, strong') &&
    term.test(clean(first.textContent)) &&
    (/[:：]$/.test(clean(first.textContent)) ||
      /^\s*[:：–-]/.test(first.nextSibling ? first.nextSibling.textContent : '')) &&
    clean(element.textContent).length > clean(first.textContent).length
  );
};
const done = new Set();
for (const element of all('p, div')) {
  if (element.closest('li, td, dl, nav')) continue;
  const broken = element.querySelectorAll(':scope > br').length;
  if (broken > 1) {
    const heads = [...element.querySelectorAll(':scope > b, :scope > strong')].filter(bold => {
      let before = bold.previousSibling;
      while (before && before.nodeType === 3 && !clean(before.data)) before = before.previousSibling;
      return (
        (!before || before.nodeName === 'BR') &&
        (/:$/.test(clean(bold.textContent)) || /^\s*:/.test(bold.nextSibling ? bold.nextSibling.textContent : ''))
      );
    });
    if (heads.length > 2 && visible(element)) review(element);
    continue;
  }
  const next = element.nextElementSibling,
    third = next && next.nextElementSibling;
  if (
    done.has(element.parentElement) ||
    ![element, next, third].every(item => item && item.matches('p, div') && starts(item))
  )
    continue;
  done.add(element.parentElement);
  if (visible(element)) review(element);
}
