/*---
topic: keyboard
wcag: ["2.1.1"]
title:
  nl: De Tab-toets slaat een knop, link of veld over.
  en: The Tab key skips a button, link or field.
why:
  nl: Wie geen muis gebruikt, kan er dan niet bij.
  en: People without a mouse cannot get there.
how:
  nl: Haal `tabindex="-1"` weg. Of zorg voor een andere weg, zoals pijltjestoetsen.
  en: Remove `tabindex="-1"`, or offer another way, such as the arrow keys.
fails:
  - <button tabindex="-1">Verstuur</button>
  - <a href="/x" tabindex="-1">Lees</a>
passes:
  - <button>Verstuur</button>
  - <div role="tablist"><button role="tab" aria-selected="false" tabindex="-1">Twee</button></div>
  - <h3><a href="/x">Lees</a></h3><a href="/x" tabindex="-1" aria-hidden="true">Foto</a>
  - <h1 tabindex="-1">Kop</h1>
---*/
const COMPOSITE = '[role=tablist], [role=menu], [role=menubar], [role=toolbar], [role=grid], [role=tree], [role=treegrid], [role=listbox], [role=radiogroup], [role=combobox], [aria-activedescendant], [inert], [aria-hidden=true]';
const links = new Set(all('a[href]').filter(link => link.tabIndex >= 0).map(link => link.href));
for (const element of all('a[href][tabindex="-1"], button[tabindex="-1"], input[tabindex="-1"], select[tabindex="-1"], textarea[tabindex="-1"], summary[tabindex="-1"]')) {
  if (element.disabled || element.type === 'hidden' || !visible(element) || !exposed(element) || element.closest(COMPOSITE)) continue;
  // Steps within a field, and a second link to the same page, can be reached in another way.
  if (element.matches('a') ? links.has(element.href) : /^(tab|option|menuitem|radio|gridcell)/.test(role(element) || '')) continue;
  if (element.matches('button') && element.parentElement.querySelector('input:not([tabindex="-1"])')) continue;
  review(element);
}
