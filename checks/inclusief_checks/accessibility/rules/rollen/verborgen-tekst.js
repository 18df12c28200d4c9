/*---
topic: content
wcag: ["1.3.1", "4.1.2"]
title:
  nl: Tekst die u ziet, is verborgen voor een schermlezer.
  en: Text that shows is hidden from screen readers.
why:
  nl: Wie niet ziet, mist deze tekst.
  en: People who do not see miss this text.
how:
  nl: Haal `aria-hidden="true"` weg. Het is alleen voor versiering.
  en: Remove `aria-hidden="true"`. It is for decoration only.
fails:
  - <p aria-hidden="true">Let op, wij zijn vandaag de hele dag gesloten.</p>
passes:
  - <i aria-hidden="true">home</i> Voorpagina
  - <h1>Wij zijn vandaag de hele dag gesloten</h1><p aria-hidden="true">Wij zijn vandaag de hele dag gesloten</p>
  - <p aria-hidden="true" hidden>Wij zijn vandaag de hele dag gesloten</p>
---*/
// Text that is also told elsewhere, in words or in a name, is not missed.
const plain = text => clean(text).toLowerCase();
let told = null;
for (const element of all('[aria-hidden=true]')) {
  if (element.parentElement && element.parentElement.closest('[aria-hidden=true]')) continue;
  if (element.matches('svg, pre, code, [class*=icon]') || element.closest('svg, pre') || !visible(element)) continue;
  const text = plain(shownText(element));
  if (text.length < 20 || text.split(' ').length < 4) continue;
  if (told === null) {
    const walker = document.createTreeWalker(document.body, 4);
    const parts = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('[aria-hidden=true], script, style')) parts.push(walker.currentNode.data);
    told = plain(`${parts.join(' ')} ${all('[aria-label], [alt]').map(one => `${one.getAttribute('aria-label') || ''} ${one.getAttribute('alt') || ''}`).join(' ')}`);
  }
  if (!told.includes(text)) review(element);
}
