/*---
topic: forms
wcag: ["3.2.2"]
title:
  nl: Een keuze maken stuurt u meteen door.
  en: Making a choice takes you away at once.
why:
  nl: Met het toetsenbord loopt u langs de keuzes. Dan gaat u weg voor u klaar bent.
  en: With the keyboard you walk past the choices. Then you leave before you are done.
how:
  nl: Voeg een knop toe, zoals "Ga". Doe pas iets als iemand daarop drukt.
  en: Add a button, such as "Go". Do something only when a person presses it.
fails:
  - <label>Taal <select onchange="location = this.value"><option>nl</option><option>en</option></select></label>
  - <form><label><input type="radio" name="a" onchange="this.form.submit()"> A</label></form>
  - <label>Code <input oninput="if (this.value.length == 4) document.forms[0].submit()"></label>
  - <select id="s" aria-label="Jump"><option>1</option></select><script>document.getElementById('s').addEventListener('change', e => { window.location.href = e.target.value })</script>
passes:
  - <label>Taal <select onchange="toon(this.value)"><option>nl</option></select></label>
  - <p>Je gaat meteen naar de pagina van je keuze.</p><select aria-label="Taal" onchange="location = this.value"><option>nl</option></select>
  - <input type="submit" onchange="this.form.submit()" value="Ga">
---*/
const LEAVES = /(?:^|[^.\w])(?:window\.|document\.|self\.|top\.|parent\.)*location(?:\.href)?\s*=[^=]|location\.(?:assign|replace|reload)\s*\(|\.(?:submit|requestSubmit)\s*\(|window\.open\s*\(|(?:^|[^.\w])open\s*\(|history\.(?:back|go|pushState)\s*\(/;
const WARNS = /\b(?:automatisch|meteen|direct|vanzelf|onmiddellijk|automatically|immediately|at once|right away|straight away|will (?:open|reload|take|load|go)|sofort|automatique)/i;
// The names of functions in inline scripts that leave the page, so that onchange="go()" is understood.
const code = all('script:not([src])').map(script => script.textContent.slice(0, 50000)).join('\n');
const leaving = new Set();
for (const match of code.matchAll(/(?:function\s+(\w+)\s*\(|(?:const|let|var)\s+(\w+)\s*=\s*(?:function|\([^)]*\)\s*=>|\w+\s*=>))/g)) {
  const body = code.slice(match.index + match[0].length, match.index + match[0].length + 600).split(/\n\s*function\s/)[0];
  if (LEAVES.test(body)) leaving.add(match[1] || match[2]);
}
const acts = text => LEAVES.test(text) || [...text.matchAll(/(\w+)\s*\(/g)].some(call => leaving.has(call[1]));
const told = field => {
  const near = field.closest('label, fieldset, form') || field.parentElement;
  const before = (field.closest('form') || field).previousElementSibling;
  const hint = document.getElementById((field.getAttribute('aria-describedby') || '').trim().split(/\s+/)[0]);
  return [near, before, hint].some(element => element && element !== document.body && WARNS.test(element.textContent)) ||
    WARNS.test(field.previousElementSibling ? field.previousElementSibling.textContent : '');
};
const KINDS = 'select, input:not([type=submit], [type=button], [type=image], [type=reset], [type=hidden], [type=file]), textarea';
let found = false;
for (const field of all(KINDS)) {
  const text = ['onchange', 'oninput', 'onkeyup', 'onselect'].map(key => field.getAttribute(key) || '').join(';');
  const typed = !field.hasAttribute('onchange') && !field.hasAttribute('oninput') && /Enter|13/.test(text);
  if (!text || typed || !acts(text) || !exposed(field)) continue;
  found = true;
  if (!told(field)) fail(field);
}
for (const form of all('form[onchange], form[oninput]')) {
  const text = `${form.getAttribute('onchange') || ''};${form.getAttribute('oninput') || ''}`;
  if (acts(text) && !WARNS.test(form.textContent)) { found = true; fail(form); }
}
// Script that listens to a change and then leaves: a person must see what it does.
const listens = /(?:addEventListener\(\s*['"`](?:change|input)['"`]|\.onchange\s*=|\.(?:on\(\s*['"]change['"]\s*,|change\(\s*(?:function|\())|\.oninput\s*=)([\s\S]{0,400})/g;
if (!found && [...code.matchAll(listens)].some(match => acts(match[1]))) {
  const field = all('select, input[type=radio], input[type=checkbox]').find(exposed);
  if (field && !told(field)) review(field);
}
