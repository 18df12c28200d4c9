/*---
topic: colour
wcag: ["1.4.1"]
title:
  nl: Alleen een kleur laat zien welke link gekozen is.
  en: Only a colour shows which link is the current one.
why:
  nl: Wie kleuren niet goed ziet, weet niet waar die is. Een schermlezer zegt het ook niet.
  en: People who do not see colours well do not know where they are. A screen reader does not tell either.
how:
  nl: Maak die link ook vet of geef hem een streep. Zet er `aria-current="page"` bij.
  en: Make that link bold or give it a line too, and add `aria-current="page"`.
fails:
  - <ul><li><a href="/a" style="color:#b00000">Plekken</a></li><li><a href="/b" style="color:#004a99">Kosten</a></li><li><a href="/c" style="color:#004a99">Regels</a></li></ul>
passes:
  - <ul><li><a href="/a" style="color:#b00000;font-weight:bold">Plekken</a></li><li><a href="/b" style="color:#004a99">Kosten</a></li><li><a href="/c" style="color:#004a99">Regels</a></li></ul>
  - <ul><li><a href="/a" aria-current="page" style="color:#b00000">Plekken</a></li><li><a href="/b" style="color:#004a99">Kosten</a></li><li><a href="/c" style="color:#004a99">Regels</a></li></ul>
  - <ul><li><a href="/a">Plekken</a></li><li><a href="/b">Kosten</a></li><li><a href="/c">Regels</a></li></ul>
---*/
for (const list of all('ul, ol')) {
  const links = [...list.children].map(item => [...item.children].find(child => child.matches('a[href]'))).filter(Boolean);
  if (links.length < 3 || links.length > 12 || links.length !== list.children.length || list.querySelector('[aria-current], [aria-selected=true], svg, img')) continue;
  if (!visible(links[0])) continue;
  const looks = links.map(link => { const css = style(link); return {ink: `${css.color} ${css.backgroundColor}`, form: [css.fontWeight, css.fontStyle, css.fontSize, css.textDecorationLine, css.borderBottomWidth, css.borderLeftWidth, css.boxShadow, css.backgroundImage, style(link, '::before').content, style(link, '::after').content].join()}; });
  if (looks.some(look => look.form !== looks[0].form)) continue;
  const counts = new Map();
  looks.forEach(({ink}) => counts.set(ink, (counts.get(ink) || 0) + 1));
  const odd = looks.findIndex(({ink}) => counts.get(ink) === 1);
  const boxes = links.map(link => style(link.parentElement)).map(css => `${css.fontWeight} ${css.borderBottomWidth} ${css.borderLeftWidth} ${css.boxShadow} ${css.backgroundColor}`);
  if (counts.size === 2 && odd >= 0 && boxes.every(box => box === boxes[0])) review(links[odd]);
}
