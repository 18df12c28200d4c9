/*---
topic: html
wcag: ["1.3.1", "2.4.1"]
title:
  nl: Een deel van de pagina is alleen aan zijn klasse te herkennen.
  en: A part of the page can be recognised by its class only.
why:
  nl: Een schermlezer kan dan niet naar het menu of de inhoud springen.
  en: A screen reader then cannot jump to the menu or the content.
how:
  nl: Gebruik `header`, `nav`, `main` en `footer`.
  en: Use `header`, `nav`, `main` and `footer`.
fails:
  - <div class="nav"><a href="/a">A</a><a href="/b">B</a><a href="/c">C</a></div><p>Tekst</p>
  - <div id="footer">Contact</div><div id="content"><h1>Kop</h1></div>
passes:
  - <nav class="nav"><a href="/a">A</a><a href="/b">B</a><a href="/c">C</a></nav>
  - <div class="nav"><nav><a href="/a">A</a><a href="/b">B</a><a href="/c">C</a></nav></div>
---*/
const PARTS = [
  [/^(?:nav|navigation|navbar|main-?nav|main-?menu|navigatie|hoofdmenu|menu|topnav|sidenav)$/i, 'nav, [role=navigation], [role=menubar], [role=menu]', 3],
  [/^(?:footer|voettekst|page-?footer|site-?footer)$/i, 'footer, [role=contentinfo]', 0],
  [/^(?:header|page-?header|site-?header|banner|masthead)$/i, 'header, [role=banner]', 0],
  [/^(?:main|content|main-?content|inhoud)$/i, 'main, [role=main]', 0],
];
const boxes = all('div[class], div[id], ul[class], ul[id]').filter(box => box.children.length || clean(box.textContent));
for (const [words, real, links] of PARTS) {
  if (document.querySelector(real)) continue;
  const box = boxes.find(one => (words.test(one.id) || [...one.classList].some(word => words.test(word))) && visible(one) &&
    !one.closest('nav, header, footer, [role]:not(body)') && one.querySelectorAll('a[href]').length >= links);
  if (box) review(box);
}
