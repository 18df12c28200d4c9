/*---
topic: interaction
wcag: ["2.1.1"]
title:
  nl: U moet dubbelklikken.
  en: People must double-click.
why:
  nl: Dat kan niet met een toetsenbord. Met een trillende hand lukt het slecht.
  en: A keyboard cannot do that, and with a shaking hand it is hard.
how:
  nl: Gebruik een knop met `onclick`.
  en: Use a button with `onclick`.
fails:
  - <div ondblclick="open()">Bestand</div>
  - <button ondblclick="open()">Bestand</button>
passes:
  - <button onclick="open()">Bestand</button>
  - <p ondblclick="return false">Tekst</p>
---*/
for (const element of all('[ondblclick]')) {
  if (/^\s*(?:return (?:true|false)|event\.\w+\(\))?\s*;?\s*$/.test(element.getAttribute('ondblclick')) || !visible(element)) continue;
  const other = ['onclick', 'onkeydown', 'onkeyup', 'onkeypress'].some(key => element.hasAttribute(key)) || element.querySelector('a[href], button, input');
  if (!other && !focusable(element)) fail(element);
  else review(element);
}
