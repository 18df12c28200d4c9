/*---
topic: keyboard
wcag: ["2.1.1", "4.1.2", "1.3.1"]
title:
  nl: Iets waarop u kunt klikken, is geen echte knop of link.
  en: Something that can be clicked is not a real button or link.
why:
  nl: Met het toetsenbord komt u er niet. En een schermlezer noemt het geen knop.
  en: The keyboard does not get there. And a screen reader does not call it a button.
how:
  nl: Gebruik `button` voor een actie en `a href` om ergens heen te gaan.
  en: Use `button` for an action, and `a href` to go somewhere.
fails:
  - <div onclick="ga()">Verstuur</div>
  - <span tabindex="0" onclick="ga()">Send</span>
  - <a onclick="ga()">Lees</a>
  - <img src="data:," alt="Zoek" onclick="ga()">
  - <div class="btn btn-primary">Send</div>
passes:
  - <button onclick="ga()">Verstuur</button>
  - <div onclick="ga()"><a href="/">Lees</a></div>
  - <a href="/" onclick="ga()">Lees</a>
  - <label onclick="ga()">Naam <input></label>
  - <div onclick="event.stopPropagation()">Tekst</div>
  - <div role="button" tabindex="0" onclick="ga()" onkeydown="ga(event)">Verstuur</div>
  - <a class="button" href="/">Start</a>
---*/
const NATIVE = 'a[href], area[href], button, input, select, textarea, summary, label, option, video, audio, iframe, body, html, dialog, form';
const INSIDE = 'a[href], button, input, select, textarea, summary, [role=button], [role=link], [tabindex]';
const IDLE = /^\s*(?:return\s*(?:true|false)?|void\s*\(?0\)?|(?:event|e|arguments\[0\])\.(?:stopPropagation|preventDefault|stopImmediatePropagation)\(\))?\s*;?\s*(?:return false;?)?\s*$/;
const WIDGET = /^(button|link|checkbox|radio|switch|tab|menuitem|menuitemcheckbox|menuitemradio|option|treeitem|slider|spinbutton|textbox|searchbox|combobox|gridcell|row|columnheader|rowheader|scrollbar)$/;
for (const element of all('[onclick]')) {
  if (element.matches(NATIVE) || IDLE.test(element.getAttribute('onclick')) || element.closest('svg') || !visible(element)) continue;
  // Something real inside or around does the work; the click on the box is extra.
  if (element.querySelector(INSIDE) || (element.parentElement && element.parentElement.closest('a[href], button, summary, label'))) continue;
  // What says by its role what it is, only needs the keyboard: that is another rule.
  if (!WIDGET.test(clean(element.getAttribute('role')).split(' ')[0]) && !element.isContentEditable) fail(element);
}
// An element that only looks like a button: script may listen to it.
const LOOKS = /^(?:btn|button|knop|link-?button|cta)$/i;
for (const element of all('[class]')) {
  if (!/^(div|span|a|p|li|i|b|strong)$/.test(element.localName) || element.matches('a[href], [onclick], [role], [tabindex]')) continue;
  if (![...element.classList].some(one => LOOKS.test(one)) || !visible(element) || element.querySelector(INSIDE)) continue;
  if (element.closest('a[href], button, summary, label, [role=button], [role=link]') || !clean(element.textContent) || element.textContent.length > 80) continue;
  review(element);
}
