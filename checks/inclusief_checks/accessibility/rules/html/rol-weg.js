/*---
topic: html
wcag: ["1.3.1"]
title:
  nl: De betekenis van een kop of lijst is weggehaald.
  en: The meaning of a heading or list was taken away.
why:
  nl: U ziet een kop of lijst. Een voorleesprogramma hoort alleen losse tekst.
  en: You see a heading or list. A screen reader hears only loose text.
how:
  nl: Haal role="presentation" of role="none" weg.
  en: Remove role="presentation" or role="none".
fails:
  - <h2 role="presentation">Afval</h2><p>Tekst</p>
  - <ul role="none"><li>Glas</li><li>Papier</li><li>Plastic</li></ul>
passes:
  - <h2>Afval</h2>
  - <ul role="none"><li role="none"><a role="menuitem" href="/">Glas</a></li></ul>
  - '<ul role="presentation" style="list-style:none"><li>Glas</li><li>Papier</li></ul>'
---*/
for (const element of all('h1, h2, h3, h4, h5, h6, ul, ol')) {
  if (!/^\s*(none|presentation)\b/i.test(element.getAttribute('role') || '') || !visible(element) || !exposed(element))
    continue;
  if (/^(none|presentation|)$/.test(role(element) || '') === false) continue;
  if (/^h/i.test(element.tagName)) {
    if (shownText(element)) fail(element);
    continue;
  }
  const items = [...element.children].filter(item => item.matches('li:not([role])') && clean(item.textContent));
  // A visible bullet or number says to the eye that this is a list.
  if (items.length > 1 && style(items[0]).listStyleType !== 'none' && style(items[0]).display === 'list-item')
    fail(element);
}
