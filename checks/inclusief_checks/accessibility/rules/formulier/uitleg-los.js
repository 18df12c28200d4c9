/*---
topic: forms
wcag: ["1.3.1", "3.3.2"]
title:
  nl: De uitleg bij een veld is niet aan het veld gekoppeld.
  en: The hint for a field is not linked to the field.
why:
  nl: Wie met een schermlezer van veld naar veld gaat, hoort de uitleg niet.
  en: With a screen reader, people who go from field to field miss the hint.
how:
  nl: Zet het id van de uitleg in `aria-describedby` van het veld. Of zet de uitleg in het label.
  en: Put the id of the hint in `aria-describedby` of the field. Or put the hint in the label.
fails:
  - <p><label for="p">Nummer</label><input id="p"><br><small>Drie cijfers, van je brief</small></p>
  - <div><label for="p">Password</label><input id="p" type="password"><span class="hint">At least 12 characters</span></div>
passes:
  - <p><label for="p">Nummer</label><input id="p" aria-describedby="h"><br><small id="h">Drie cijfers, van je brief</small></p>
  - <p><label for="p">Nummer <small>Drie cijfers, van je brief</small></label><input id="p"></p>
  - <p><label for="p">Zoek</label><input id="p"> <button>Zoek in de site</button></p>
---*/
const HINT = 'small, [class*="hint" i], [class*="help" i], [class*="uitleg" i], [class*="description" i], [class*="toelichting" i], .form-text, .note';
const told = new Set();
for (const field of all('input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=checkbox], [type=radio]), select, textarea')) {
  if (field.matches('[aria-describedby], [aria-description], [aria-labelledby], [title]') || !exposed(field)) continue;
  // The box of this field alone: with more fields in it, it is not sure which one a hint is for.
  let box = field.parentElement;
  if (box.querySelectorAll('input:not([type=hidden]), select, textarea').length > 1 || box.matches('body, main, form')) continue;
  if (!box.querySelector('label') && box.parentElement && box.parentElement.querySelectorAll('input:not([type=hidden]), select, textarea').length === 1) box = box.parentElement;
  const hint = [...box.querySelectorAll(HINT)].find(each => !each.closest('label, legend, button, a') && !each.contains(field)
    && !each.querySelector('label, a, button') && clean(each.textContent).length > 7 && !/error|fout/i.test(each.className));
  if (!hint || told.has(hint) || !visible(hint) || !exposed(hint)) continue;
  told.add(hint);
  review(hint);
}
