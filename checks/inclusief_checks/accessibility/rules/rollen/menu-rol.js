/*---
topic: names
wcag: ["4.1.2", "1.3.1", "2.1.1"]
title:
  nl: Een gewoon menu van links noemt zich een programmamenu.
  en: An ordinary menu of links calls itself an application menu.
why:
  nl: Een schermlezer verwacht dan pijltjestoetsen. Die doen het vaak niet.
  en: A screen reader then expects arrow keys. Often those do not work.
how:
  nl: Gebruik `nav` met een lijst van links. Haal `role="menu"` weg.
  en: Use `nav` with a list of links. Remove `role="menu"`.
fails:
  - <ul role="menubar"><li role="none"><a role="menuitem" href="/a">A</a></li><li role="none"><a role="menuitem" href="/b">B</a></li></ul>
passes:
  - <nav><ul><li><a href="/a">A</a></li></ul></nav>
  - <div role="menu"><button role="menuitem">Kopieer</button></div>
---*/
for (const menu of all('[role=menu], [role=menubar]')) {
  if (menu.parentElement.closest('[role=menu], [role=menubar]') || !exposed(menu)) continue;
  if ([...menu.querySelectorAll('a[href]')].some(link => !/^(#|javascript:)/.test(link.getAttribute('href')))) review(menu);
}
