/*---
topic: names
wcag: ["4.1.2", "2.1.1"]
title:
  nl: Een knop zegt niet of iets open of dicht is.
  en: A button does not say whether something is open or closed.
why:
  nl: Wie de knop hoort, weet niet dat er een menu verschijnt.
  en: Those who hear the button do not know that a menu appears.
how:
  nl: Zet `aria-expanded="false"` op de knop. Maak er `true` van als het open is.
  en: Put `aria-expanded="false"` on the button, and make it `true` when open.
fails:
  - <button class="hamburger" aria-label="Menu"></button><nav><a href="/">Home</a></nav>
  - <button aria-haspopup="true">Meer</button>
  - <button class="accordion">Openingstijden</button><div class="panel" style="display:none">Dagelijks</div>
  - <h3 class="accordion-header">Part 1</h3><div style="display:none">Text</div>
passes:
  - <button class="hamburger" aria-label="Menu" aria-expanded="false"></button>
  - <button class="zoek">Zoek</button>
  - <button aria-haspopup="dialog">Kies een datum</button>
  - <details><summary class="accordion">Meer</summary>Tekst</details>
---*/
const OPENS = /(?:^|[\s_-])(?:accordion|accordeon|collapse|collapsible|collapsed|expander|dropdown|drop-down|hamburger|burger|menu-?toggle|nav-?toggle|navbar-toggler?|menu-?button|menu-?btn|toggle-?menu|uitklap\w*|spoiler|disclosure)(?:$|[\s_-])/i;
const BUTTON = 'button, [role=button], input[type=button], a[href="#"], a[href^="javascript:"], a:not([href])[onclick]';
for (const button of all(BUTTON)) {
  if (!exposed(button) || !visible(button) || button.hasAttribute('aria-expanded') || button.hasAttribute('aria-pressed')) continue;
  if (button.closest('details, summary, [role=tablist], select')) continue;
  const popup = button.getAttribute('aria-haspopup');
  // A target of popover gives its state by itself.
  if (button.hasAttribute('popovertarget') || button.hasAttribute('commandfor') || popup === 'dialog') continue;
  const told = `${button.className} ${button.id} ${button.getAttribute('data-toggle') || ''} ${button.getAttribute('data-bs-toggle') || ''}`;
  const next = button.nextElementSibling || (/^H[1-6]$/.test(button.parentElement.nodeName) ? button.parentElement.nextElementSibling : null);
  const folded = next && !visible(next) && /accordion|panel|collapse|content|submenu|dropdown|menu/i.test(`${next.className} ${next.id}`);
  if (/^(true|menu|listbox|tree|grid)$/.test(popup || '') || OPENS.test(told) || (folded && !/close|sluit/i.test(name(button)))) review(button);
}
// A heading or box that opens what is folded away below it, and is no button at all.
const HEADS = /(?:^|[\s_-])(?:accordion|accordeon|collapse|collapsible|expander|expandable|toggle|toggler|uitklap\w*|spoiler|disclosure|trigger|faq-?(?:question|title))(?:$|[\s_-])/i;
for (const head of all('h2, h3, h4, h5, h6, div, span, dt, p, li')) {
  if (!HEADS.test(`${head.className} ${head.id}`) || !head.nextElementSibling || head.children.length > 3 || !clean(head.textContent)) continue;
  if (head.querySelector('a[href], button, summary, [role=button], [tabindex], input') || head.closest('button, a[href], label, details, [role=button]')) continue;
  if (focusable(head) || head.hasAttribute('onclick') || !visible(head)) continue;
  if (!visible(head.nextElementSibling) && clean(head.nextElementSibling.textContent)) review(head);
}
