/*---
topic: names
wcag: ["4.1.2", "1.3.1"]
title:
  nl: Een venster over de pagina noemt zich niet zo.
  en: A window on top of the page does not call itself that.
why:
  nl: Een schermlezer merkt niet dat er een venster open is.
  en: A screen reader does not notice that a window has opened.
how:
  nl: Gebruik `dialog`. Of geef `role="dialog"`, `aria-modal="true"` en een naam.
  en: Use `dialog`, or give `role="dialog"`, `aria-modal="true"` and a name.
fails:
  - <div class="modal"><p>Weet je het zeker?</p><button>Ja</button></div>
  - <div id="lightbox" style="display:none"><img src="data:," alt="Foto"><a href="#">Close</a></div>
passes:
  - <div class="modal" role="dialog" aria-modal="true" aria-label="Zeker?"><button>Ja</button></div>
  - <div class="modal"><div role="dialog" aria-label="Zeker?"><button>Ja</button></div></div>
  - <dialog class="modal"><button>Ja</button></dialog>
---*/
const KINDS = /^(?:[\w-]*-)?(?:modal|dialog|dialogue|lightbox|popup|pop-up|venster|overlay-?content|cookie-?(?:banner|popup|modal))(?:-?(?:box|window|content|container|wrapper))?$/i;
let last = null;
for (const element of all('div[class], div[id], section[class], section[id], aside[class]')) {
  if (last && last.contains(element)) continue;
  if (!KINDS.test(element.id) && ![...element.classList].some(one => KINDS.test(one))) continue;
  if (element.closest('[role=dialog], [role=alertdialog], dialog, [role=region], [popover]') || element.querySelector('[role=dialog], [role=alertdialog], dialog')) continue;
  // A box with content, not a backdrop or an empty place for later.
  if (!element.querySelector('a, button, input, img, p, h1, h2, h3, [onclick], [role=button]') || element.hasAttribute('role')) continue;
  last = element;
  review(element);
}
