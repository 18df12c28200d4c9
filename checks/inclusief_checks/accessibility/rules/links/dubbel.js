/*---
topic: links
wcag: ["2.4.4", "1.1.1"]
severity: warning
title:
  nl: Twee links naast elkaar gaan naar dezelfde plek.
  en: Two links next to each other go to the same place.
why:
  nl: Wie een toetsenbord of voorleesprogramma gebruikt, komt er twee keer langs.
  en: People with a keyboard or a screen reader pass it twice.
how:
  nl: Zet het plaatje en de tekst samen in één link.
  en: Put the image and the text together in one link.
fails:
  - <p><a href="/glas"><img src="data:," alt="Glas"></a> <a href="/glas">Glas</a></p>
  - <div><a href="/glas"><img src="data:," alt="Glasbak"></a></div><div><a href="/glas">Meer over glas</a></div>
passes:
  - <p><a href="/glas"><img src="data:," alt=""> Glas</a></p>
  - <p><a href="/glas">Glas</a>, zie ook <a href="/papier">papier</a>. Lees meer over <a href="/glas">glas</a></p>
---*/
const links = all('a[href]').filter(link => tabbable(link) && exposed(link));
links.forEach((link, index) => {
  const next = links[index + 1];
  if (!next || link.href !== next.href || link.getRootNode() !== next.getRootNode()) return;
  const pictures = [link, next].filter(
    item => item.querySelector('img, svg, picture') && !clean(item.textContent),
  ).length;
  if (!pictures) return;
  const range = document.createRange();
  range.setStartAfter(link);
  range.setEndBefore(next);
  if (!clean(range.toString())) review(link);
});
