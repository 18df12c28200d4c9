/*---
topic: names
wcag: ["1.1.1", "2.4.4", "2.4.6"]
title:
  nl: De naam van een knop, link of veld is een bestand of een stukje code.
  en: The name of a button, link or field is a file name or code.
why:
  nl: Een schermlezer leest letterlijk "pijl punt png" voor.
  en: A screen reader says "arrow dot png", letter by letter.
how:
  nl: Schrijf in gewone woorden wat de knop doet of waar de link heen gaat.
  en: Write in plain words what the button does or where the link goes.
fails:
  - <a href="/"><img src="data:," alt="logo_v2.png"></a>
  - <button aria-label="icon-close-24"></button>
  - '<button>{{ label.submit }}</button>'
  - <button aria-label="btn_submit"></button>
passes:
  - <a href="/"><img src="data:," alt="Naar de voorpagina"></a>
  - <a href="/kaart.png">kaart.png</a>
  - <button>Sla op als .png</button>
  - <a href="/x">snake_case</a>
---*/
const FILE = /^[\w%-]{1,60}\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?)$/i;
const CODE = /^\s*(?:\{\{.*\}\}|\$\{.*\}|<%.*%>|%\w+%|\[object \w+\]|undefined|null|NaN)\s*$/;
const LABELISH = /^(?:btn|icon|ico|img|lbl|txt|fa|fas|far|glyphicon|mdi|bi)[-_][\w-]+$|^[a-z]+(?:_[a-z0-9]+){1,4}$|^(?:DSC|IMG|image|img|icon)[-_]?\d+$/;
for (const element of all('a[href], button, input, select, textarea, [role=button], [role=link], [role=checkbox], [role=tab], [role=menuitem]')) {
  // A name from plain words needs no closer look.
  const plain = !element.hasAttribute('aria-label') && !element.firstElementChild && element.textContent;
  if (plain && !/[{}$%<[]|undefined|null|NaN/.test(plain)) continue;
  if (element.type === 'hidden' || !exposed(element)) continue;
  const text = name(element);
  if (!text) continue;
  const shown = /^(INPUT|SELECT|TEXTAREA)$/.test(element.nodeName) ? '' : shownText(element);
  // The title of a file to download, or a term of code, is what it is when it is written out.
  if (CODE.test(text) || (shown !== text && (FILE.test(text) || (LABELISH.test(text) && !element.labels?.length)))) fail(element, {name: text});
}
