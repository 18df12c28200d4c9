/*---
topic: zoom
wcag: ["1.4.4"]
title:
  nl: De pagina houdt vergroten met twee vingers tegen.
  en: The page stops people who zoom with two fingers.
why:
  nl: Wie minder goed ziet, kan op een telefoon niet vergroten.
  en: People with low vision cannot zoom in on a phone.
how:
  nl: Haal "touch-action" weg bij de hele pagina. Of gebruik "manipulation".
  en: Remove "touch-action" from the page as a whole, or use "manipulation".
fails:
  - '<style>body { touch-action: none }</style><p>Meld een lantaarnpaal</p>'
  - '<style>html { touch-action: pan-y }</style><p>Meld een lantaarnpaal</p>'
  - '<script>document.addEventListener("gesturestart", event => event.preventDefault())</script><p>Meld een
    lantaarnpaal</p>'
passes:
  - '<style>body { touch-action: manipulation }</style><p>Meld een lantaarnpaal</p>'
  - '<style>.kaart { touch-action: none }</style><p>Meld een lantaarnpaal</p><div class="kaart">Kaart</div>'
---*/
for (const element of [document.documentElement, document.body, main()]) {
  const {touchAction} = style(element);
  if (touchAction !== 'auto' && !/manipulation|pinch-zoom/.test(touchAction)) { review(element); return; }
}
const STOPS = /gesture(start|change)[\s\S]{0,200}preventDefault|touches\.length\s*>\s*1[\s\S]{0,120}preventDefault/;
if ([...document.scripts].some(script => STOPS.test(script.textContent))) review(document.body);
