/*---
topic: lists
wcag: ["1.3.1"]
title:
  nl: Iets lijkt een lijst, maar is het niet.
  en: Something looks like a list but is not one.
why:
  nl: De bolletjes komen alleen uit de opmaak. Een voorleesprogramma hoort geen lijst.
  en: The bullets come from styling only. A screen reader hears no list.
how:
  nl: Maak er ul of ol met li van.
  en: Make it a ul or ol with li.
fails:
  - '<style>.punt{display:list-item;margin-left:2em}</style><div class=punt>glas</div><div class=punt>papier</div>'
  - '<style>.punt::before{content:"• "}</style><p class=punt>glas</p><p class=punt>papier</p><p class=punt>plastic</p>'
  - <p><img src="data:," alt=""> glas</p><p><img src="data:," alt=""> papier</p><p><img src="data:," alt=""> plastic</p>
  - <p><img src="data:," alt=""> glas<br><img src="data:," alt=""> papier<br><img src="data:," alt=""> plastic</p>
passes:
  - <ul><li>glas</li><li>papier</li></ul>
  - '<style>.punt{display:list-item}</style><div role=list><div role=listitem class=punt>glas</div><div role=listitem class=punt>papier</div></div>'
---*/
const bulleted = element => {
  if (element.closest('li, [role=listitem], summary, nav, [role=list]')) return false;
  if (style(element).display === 'list-item' && style(element).listStyleType !== 'none') return true;
  const sign = style(element, '::before').content;
  return /^"\s*[•●▪■◦‣►▸▶✓✔·*-]\s*"$/u.test(sign) || /^counters?\(/.test(sign);
};
const done = new Set();
// Lines in one paragraph that each begin with the same small picture.
for (const block of all('p:has(> img):has(> br), div:has(> img):has(> br)')) {
  const starts = [...block.children].filter(child => {
    if (!child.matches('img[src]') || clean(child.alt) || child.getBoundingClientRect().height >= 40) return false;
    let before = child.previousSibling;
    while (before && before.nodeType === 3 && !clean(before.data)) before = before.previousSibling;
    return (!before || before.nodeName === 'BR') && child.nextSibling && clean(child.nextSibling.textContent);
  });
  if (starts.length >= 3 && starts.every(image => image.src === starts[0].src) && !block.closest('li, a, nav') && visible(block)) {
    done.add(block.parentElement);
    fail(block);
  }
}
// The same small picture before each line stands for a bullet.
const pictured = element => {
  const first = element && element.matches('p, div') && element.firstElementChild;
  return first &&
    first.matches('img[src]') &&
    !clean(first.alt) &&
    !clean(first.previousSibling ? first.previousSibling.textContent : '') &&
    clean(element.textContent) &&
    element.querySelectorAll('img').length === 1 &&
    element.textContent.length < 300 &&
    first.getBoundingClientRect().height < 40
    ? first.src
    : '';
};
for (const element of all('p, div')) {
  const source = !done.has(element.parentElement) && pictured(element),
    next = element.nextElementSibling;
  if (
    !source ||
    pictured(next) !== source ||
    pictured(next.nextElementSibling) !== source ||
    element.closest('li, a') ||
    !visible(element)
  )
    continue;
  done.add(element.parentElement);
  fail(element);
}
for (const element of all('p, div, span')) {
  const next = element.nextElementSibling,
    parent = element.parentElement;
  if (!next || next.tagName !== element.tagName || next.className !== element.className || done.has(parent)) continue;
  if (!clean(element.textContent) || element.querySelector('p, div, ul, ol') || element.textContent.length > 400)
    continue;
  if (!bulleted(element) || !bulleted(next) || !visible(element) || !exposed(element)) continue;
  done.add(parent);
  fail(element);
}
