/*---
topic: content
wcag: ["4.1.3"]
title:
  nl: Een melding die verschijnt, leest een stem misschien niet voor.
  en: A message that appears may not be read out.
why:
  nl: Wie niet ziet, merkt niet dat iets gelukt of mislukt is.
  en: People who do not see do not notice that something worked or failed.
how:
  nl: Zet `role="status"` op het lege element. Vul het daarna met de tekst.
  en: Put `role="status"` on the empty element, and fill in the text after that.
fails:
  - <div class="toast" hidden>Opgeslagen</div>
  - <div id="status-message"></div>
  - <button onclick="document.getElementById('uit').textContent = 'Opgeslagen'">Bewaar</button><p id="uit"></p>
passes:
  - <div class="toast" role="status" hidden>Opgeslagen</div>
  - <div aria-live="polite"><p id="message"></p></div>
  - <p class="alert">Wij zijn morgen dicht.</p>
  - <output id="message"></output>
---*/
const LIVE = '[aria-live]:not([aria-live=off]), [role=alert], [role=status], [role=log], [role=timer], [role=alertdialog], [role=dialog], dialog, output, [role=progressbar], [aria-modal=true]';
const NAMES = /(?:^|[\s_-])(?:toast|snackbar|flash|alert|status|status-?message|statusmsg|melding|success|succes|error-?message|foutmelding|validation|notification|notice|msg|message|messages|feedback|result-?count|loading|spinner|errors?)(?:$|[\s_-])/i;
const lives = element => element.closest(LIVE) || element.querySelector(LIVE);
const found = new Set();
for (const element of all('div, p, span, section, aside, ul')) {
  const told = `${element.id} ${typeof element.className === 'string' ? element.className : ''}`;
  if (told.length < 3 || !NAMES.test(told) || element.querySelector('input, select, textarea, form, [class] [class] [class] [class]')) continue;
  // Text that is there from the start is read as any text. Empty or hidden, it appears later.
  const empty = !clean(element.textContent) && !element.querySelector('img, svg');
  const hidden = !empty && !visible(element) && !element.closest('template, noscript, [role=dialog], dialog');
  if ((empty || hidden) && !lives(element) && !element.closest('a, button, label, li > a') && element.parentElement) found.add(element);
}
// What inline script writes into.
const code = [...all('script:not([src])').map(script => script.textContent.slice(0, 50000)), ...all('[onclick]').map(one => one.getAttribute('onclick'))].join('\n');
for (const [, one, other] of code.matchAll(/(?:getElementById\(\s*['"`]([\w-]+)['"`]\s*\)|querySelector\(\s*['"`]#([\w-]+)['"`]\s*\))\s*\.\s*(?:innerHTML|innerText|textContent)\s*\+?=[^=]/g)) {
  const element = document.getElementById(one || other);
  if (element && !lives(element) && !element.matches('button, a, label, title, option, code, pre, script, style') && !element.closest('button, a')) found.add(element);
}
[...found].slice(0, 5).forEach(element => review(element));
