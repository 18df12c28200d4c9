/*---
topic: keyboard
wcag: ["2.1.1"]
title:
  nl: Iets heet een knop of link, maar u komt er niet met het toetsenbord.
  en: Something is called a button or link, but the keyboard does not get there.
why:
  nl: Een schermlezer zegt "knop". Toch kunt u er niet op drukken.
  en: A screen reader says "button", yet nobody can press it.
how:
  nl: Gebruik een echte `button` of `a href`. Die doen het vanzelf goed.
  en: Use a real `button` or `a href`. Those work by themselves.
fails:
  - <div role="button">Verstuur</div>
  - <span role="checkbox" aria-checked="false" aria-label="Akkoord"></span>
  - <span role="link" onclick="ga()">Lees</span>
  - <div role="button" tabindex="0" onclick="ga()">Send</div>
passes:
  - <div role="button" tabindex="0" onclick="ga()" onkeydown="ga(event)">Verstuur</div>
  - <div role="button" aria-disabled="true">Verstuur</div>
  - <button role="switch" aria-checked="true">Aan</button>
  - <div role="radiogroup" tabindex="0" aria-activedescendant="a" aria-label="x"><div role="radio" id="a" aria-checked="true">A</div></div>
---*/
const ALONE = '[role=button], [role=link], [role=checkbox], [role=switch], [role=slider], [role=spinbutton], [role=textbox], [role=searchbox], [role=combobox]';
// Without a script of its own a page cannot listen to keys, except in attributes.
const scripts = all('script').filter(script => script.src || /key(?:down|up|press)|onkey|\.click\(/.test(script.textContent));
for (const element of all(ALONE)) {
  if (!exposed(element) || !visible(element) || element.closest('[aria-disabled=true], [inert]') || element.matches('[aria-readonly=true]')) continue;
  const holder = element.closest('[aria-activedescendant], [role=grid], [role=tree], [role=listbox], [role=menu], [role=menubar], [role=treegrid], [role=tablist], [role=toolbar]');
  if (!focusable(element)) {
    // A real field inside, or a link or button around, takes the focus; so may a composite widget.
    const inside = element.querySelector('input, textarea, select, button, a[href], [tabindex]') || element.shadowRoot || element.localName.includes('-');
    const around = element.parentElement && element.parentElement.closest('a[href], button, label');
    if (!inside && !around && !holder) fail(element);
  } else if (element.matches('[role=button], [role=link], [role=checkbox], [role=switch]') && element.hasAttribute('onclick') &&
      !element.matches('a[href], button, input, summary') && !scripts.length) {
    // Enter and Space do nothing by themselves on such an element.
    const listens = ['onkeydown', 'onkeyup', 'onkeypress'].some(key => element.closest(`[${key}]`));
    if (!listens) fail(element);
  }
}
