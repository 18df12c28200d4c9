/*---
topic: links
wcag: ["3.2.5"]
severity: warning
title:
  nl: Een link opent een nieuw venster zonder dat te zeggen.
  en: A link opens a new window without saying so.
why:
  nl: De knop "terug" werkt dan niet meer. Veel mensen raken de weg kwijt.
  en: The back button stops working, and many people lose their way.
how:
  nl: Open de link in hetzelfde venster. Of zet in de link "opent in een nieuw venster".
  en: Open it in the same window. Or add "opens in a new window" to the link.
message:
  nl: "Zo veel links op deze pagina doen dit: {count}."
  en: This goes for {count} links on this page.
fails:
  - <p><a href="/glas" target="_blank">Glas</a></p>
  - <p><a href="/glas" onclick="window.open(this.href); return false">Glass</a></p>
passes:
  - <p><a href="/glas" target="_blank">Glas (opent in een nieuw venster)</a></p>
  - <p><a href="/glas" target="_blank">Glass <img src="data:," alt="external link"></a></p>
  - <p lang="uk"><a href="/glas" target="_blank">Скло (відкривається в новому вікні)</a></p>
  - <p lang="ar" dir="rtl"><a href="/glas" target="_blank">زجاج (يفتح في نافذة جديدة)</a></p>
  - <p><a href="/glas" target="_self">Glas</a></p>
---*/
// "New", "other" or "separate", and soon after it a word for a window; in Arabic the other way round.
const told = new RegExp(
  '(nieuw|new|neue[ns]?|nouvel(le)?|ander|apart|separate|other|another|now(ym|ej)|nueva|nuova|yeni|nov|нов[ио][мйі]\\S*)' +
    '\\s+(\\S+\\s+)?(venster|window|tab|tabblad|fenster|fenêtre|onglet|scherm|screen|page|okn|kar[ct]|ventana|finestra|' +
    'pencere|sekme|вікн|вкладц|окн|вкладк)|(نافذة|تبويب|صفحة)\\s+(\\S+\\s+)?(جديدة|أخرى|منفصلة)|extern|ext\\.|⧉|↗|🡕',
  'i',
);
const silent = all('a[target], area[target], a[onclick*="window.open"]').filter(link => {
  const target = link.target.toLowerCase();
  if (['_self', '_top', '_parent'].includes(target) || (!target && !link.hasAttribute('onclick'))) return false;
  // A named target can be a frame of this page.
  if (target && target !== '_blank' && document.getElementsByName(link.target).length) return false;
  if (!link.hasAttribute('href') || !exposed(link) || !tabbable(link)) return false;
  const described = (link.getAttribute('aria-describedby') || '')
    .split(/\s+/)
    .map(id => id && document.getElementById(id))
    .filter(Boolean);
  const next = link.nextSibling ? clean(link.nextSibling.textContent).slice(0, 50) : '';
  const near = [name(link), link.title, link.textContent, next, ...described.map(item => item.textContent)].join(' ');
  return !told.test(near) && !told.test(style(link, '::after').content);
});
// Telling it once above the list of links is enough.
if (silent.length && !/(links|links? )[^.]{0,60}(nieuw|new)[^.]{0,15}(venster|window|tab)/i.test(main().textContent))
  fail(silent[0], {count: silent.length});
