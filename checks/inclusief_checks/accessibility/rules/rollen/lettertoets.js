/*---
topic: keyboard
wcag: ["2.1.4"]
act: [ffbc54]
title:
  nl: Een losse letter of een los teken is een sneltoets.
  en: A single letter or sign is a shortcut.
why:
  nl: Wie praat tegen de computer, start zo per ongeluk van alles.
  en: People who talk to their computer set off things by accident.
how:
  nl: Gebruik Ctrl of Alt erbij. Of laat mensen de toets uitzetten.
  en: Add Ctrl or Alt, or let people switch the shortcut off.
fails:
  - <body onkeydown="if (event.key === 's') zoek()"><p>Tekst</p></body>
  - <p>Tekst</p><script>document.addEventListener('keydown', e => { if (e.key === '+') grow() })</script>
passes:
  - <p>Tekst</p><script>document.addEventListener('keydown', e => { if (e.ctrlKey && e.key === 's') save() })</script>
  - <p>Tekst</p><script>document.addEventListener('keydown', e => { if (e.key === 'Escape') close() })</script>
  - <label>Naam <input onkeydown="if (event.key === 'e') hint()"></label>
---*/
const KEY = /(?:\.key(?:\.toLowerCase\(\))?|\bkey|\.char)\s*={2,3}\s*(['"`])\S\1|(['"`])\S\2\s*={2,3}\s*\w+\.key\b|case\s*(['"`])\S\3\s*:|\.code\s*={2,3}\s*['"`](?:Key[A-Z]|Digit\d)['"`]|(?:keyCode|which|charCode)\s*={2,3}\s*(?:4[89]|5[0-7]|6[5-9]|7\d|8\d|90)\b|String\.fromCharCode/;
const GUARD = /ctrlKey|altKey|metaKey|getModifierState/;
// Words that tell that the keys can be switched off, or only work in one part.
const LIMITS = /checked|disabled?\b|enabled?\b|activeElement|isContentEditable|localStorage|toggle|turnOff|uitzetten|target\.(?:tagName|nodeName|closest|matches|id)/i;
for (const element of all('body[onkeydown], body[onkeypress], body[onkeyup], html[onkeydown]')) {
  const text = ['onkeydown', 'onkeypress', 'onkeyup'].map(key => element.getAttribute(key) || '').join(';');
  if (KEY.test(text) && !GUARD.test(text)) review(element);
}
for (const script of all('script:not([src])')) {
  const code = script.textContent.slice(0, 50000);
  const whole = /(?:document(?:\.body|\.documentElement)?|window|\$\(\s*(?:document|window|['"]body['"])\s*\))\s*\.\s*(?:addEventListener\(\s*['"`]key(?:down|up|press)|onkey(?:down|up|press)\s*=|on\(\s*['"]key|key(?:down|up|press)\()/.exec(code);
  if (!whole || !KEY.test(code) || GUARD.test(code)) continue;
  const switchOff = LIMITS.test(code) || document.querySelector('input[type=checkbox], [role=switch]');
  (switchOff ? review : fail)(document.body || script);
}
