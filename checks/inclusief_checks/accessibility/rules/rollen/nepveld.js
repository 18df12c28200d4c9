/*---
topic: names
wcag: ["4.1.2", "2.1.1"]
title:
  nl: Een vinkje, schakelaar of lijst is zelf gemaakt, zonder rol.
  en: A checkbox, switch or list is home-made, without a role.
why:
  nl: Een schermlezer zegt niet wat het is en of het aan staat.
  en: A screen reader does not say what it is, nor whether it is on.
how:
  nl: Gebruik het echte veld van HTML. Geef dat met CSS de vorm die u wilt.
  en: Use the real field of HTML, and style it with CSS.
fails:
  - <p>Nieuwsbrief <span class="checkbox"></span></p>
  - <div class="toggle-switch"><span class="knob"></span></div>
  - <div class="custom-select">Kies een kleur</div>
passes:
  - <label class="checkbox"><input type="checkbox"> Nieuwsbrief</label>
  - <label><input type="checkbox"> <span class="checkbox"></span> Nieuwsbrief</label>
  - <div class="switch" role="switch" aria-checked="false" tabindex="0">Aan</div>
---*/
const KINDS = /^(?:(?:custom|fake|fancy|styled|c|my|ui)-?)?(?:check-?box|radio(?:-?button)?|toggle-?switch|switch|slider-?handle|range-?slider|star-?rating|dropdown-?select|select-?box|date-?picker|combobox|vinkje|schakelaar)$|^(?:custom|fake|fancy)-?(?:select|dropdown|input|slider)$/i;
const REAL = 'input, select, textarea, button, [role], a[href], label';
for (const element of all('div[class], span[class], i[class], li[class]')) {
  if (![...element.classList].some(one => KINDS.test(one)) || element.matches('[role]') || !visible(element)) continue;
  const parent = element.parentElement;
  if (element.querySelector(REAL) || element.closest('label, button, [role]:not(main, form), a[href]') || parent.querySelector(':scope > input, :scope > select')) continue;
  if (element.localName.includes('-') || element.shadowRoot) continue;
  review(element);
}
