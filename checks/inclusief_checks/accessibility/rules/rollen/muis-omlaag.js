/*---
topic: interaction
wcag: ["2.5.2", "2.1.1"]
title:
  nl: Er gebeurt al iets als u de muisknop indrukt.
  en: Something happens as soon as the mouse button goes down.
why:
  nl: Wie de verkeerde knop raakt, kan niet meer terug.
  en: People who hit the wrong thing cannot undo it by moving away.
how:
  nl: Gebruik `onclick`. Dan gebeurt het pas bij het loslaten.
  en: Use `onclick`, so that it happens on release.
fails:
  - <button onmousedown="location = '/weg'">Verwijder</button>
  - <div tabindex="0" ontouchstart="toon()">Toon</div>
  - <button id="b">Send</button><script>b.addEventListener('mousedown', () => { document.forms[0].submit() })</script>
passes:
  - <button onclick="location = '/weg'">Verwijder</button>
  - <button onmousedown="return false">Verwijder</button>
  - <button onmousedown="this.classList.add('in')" onclick="ga()">Ga</button>
---*/
const KEYS = ['onmousedown', 'ontouchstart', 'onpointerdown'];
const QUIET = /^(?:\s*(?:return\s*(?:true|false)|(?:event|e)\.(?:preventDefault|stopPropagation)\(\)|this\.(?:style\.\w+\s*=[^;=]+|className\s*[+]?=[^;=]+|classList\.\w+\([^)]*\)))\s*;?)*\s*$/;
const ACTS = /location(?:\.href)?\s*=[^=]|location\.(?:assign|replace)\(|\.submit\(|(?:^|[^.\w]|window\.)(?:open|alert|confirm)\(|\.remove\(|\.click\(/;
for (const element of all(KEYS.map(key => `[${key}]`).join(', '))) {
  const text = KEYS.map(key => element.getAttribute(key) || '').join(';').replace(/^;+|;+$/g, '');
  if (QUIET.test(text) || !visible(element)) continue;
  const undone = ['onmouseup', 'ontouchend', 'onpointerup', 'onpointercancel'].some(key => element.hasAttribute(key));
  (ACTS.test(text) && !undone ? fail : review)(element);
}
const code = all('script:not([src])').map(script => script.textContent.slice(0, 50000)).join('\n');
const listens = /(?:addEventListener\(\s*['"`](?:mousedown|pointerdown|touchstart)['"`]|\.on(?:mousedown|pointerdown|touchstart)\s*=)([\s\S]{0,250})/g;
if ([...code.matchAll(listens)].some(match => ACTS.test(match[1].split(/addEventListener/)[0]))) review(all('button, a[href]').find(visible) || document.body);
