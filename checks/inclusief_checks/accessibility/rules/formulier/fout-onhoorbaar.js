/*---
topic: forms
wcag: ["3.3.1", "1.3.1"]
act: [36b590]
title:
  nl: Een foutmelding is er niet voor iedereen.
  en: An error message is not there for everyone.
why:
  nl: De een ziet de melding niet. De ander hoort hem niet.
  en: Some people cannot see the message. Others cannot hear it.
how:
  nl: Toon de melding, zonder `aria-hidden`. Koppel hem met `aria-describedby` aan het veld.
  en: Show the message, without `aria-hidden`, and link it to the field with `aria-describedby`.
fails:
  - <label>Leeftijd <input></label><span class="error" aria-hidden="true">Vul een getal in vanaf 1.</span>
  - <label>Age <input aria-invalid="true" aria-describedby="e"></label><span id="e" style="display:none">Age must be at least 1.</span>
  - <label>Age <input aria-invalid="true"></label>
  - <label>Age <input class="error"></label>
  - <div><label for="a">Email</label><span class="error-message">Enter an email address</span><input id="a"></div>
passes:
  - <label>Leeftijd <input aria-invalid="true" aria-describedby="e"></label><span class="error" id="e">Vul een getal in vanaf 1.</span>
  - <label>Leeftijd <input></label><span class="error" hidden>Vul een getal in.</span>
  - <label>Leeftijd <input></label><i class="error-icon" aria-hidden="true"></i>
---*/
const MARKED = /(^|[\s_-])(error|errors|fout|foutmelding|errormsg|errormessage|error-message|invalid-feedback|validation-message)($|[\s_-])/i;
const fields = all('input, select, textarea, [role=textbox], [role=combobox]').filter(field => field.type !== 'hidden' && exposed(field));
const messages = new Set(), done = new Set();
if (fields.length) {
  for (const element of all('[class], [id]')) {
    if (element.matches('html, body, form, fieldset, input, select, textarea, label, svg, i, script, style')) continue;
    if (!MARKED.test(`${element.id} ${typeof element.className === 'string' ? element.className : ''}`) || element.querySelector('input, select, textarea')) continue;
    if (!visible(element) || !/\p{L}{3}/u.test(shownText(element))) continue;
    messages.add(element);
    if (!exposed(element) && element.closest('[aria-hidden=true]')) fail(element, {text: shownText(element)});
  }
}
// A message that is seen next to a field, and is not linked to it.
for (const message of messages) {
  if (!exposed(message)) continue;
  for (let box = message.parentElement, depth = 0; box && depth < 2; box = box.parentElement, depth += 1) {
    if (box.matches('form, main, body')) break;
    const own = fields.filter(field => box.contains(field));
    if (own.length !== 1) continue;
    const [field] = own;
    const ids = ['aria-describedby', 'aria-errormessage', 'aria-labelledby'].flatMap(key => (field.getAttribute(key) || '').split(/\s+/));
    const linked = ids.some(id => { const to = id && document.getElementById(id); return to && (to.contains(message) || message.contains(to)); });
    const inLabel = [...(field.labels || [])].some(label => label.contains(message));
    if (!linked && !inLabel) { review(field, {text: shownText(message)}); done.add(field); }
    break;
  }
}
const STATE = /(^|[\s_-])(error|has-error|is-invalid|invalid|field-error|input-error|fout|is-error|with-error)($|\s)/i;
for (const field of fields) {
  const wrong = field.getAttribute('aria-invalid') === 'true';
  const group = field.closest('.has-error, .error, .is-invalid, .form-error, .field-error, .invalid');
  const marked = STATE.test(typeof field.className === 'string' ? field.className : '') ||
    (group && !group.matches('form, body, main') && group.querySelectorAll('input, select, textarea').length === 1);
  if ((!wrong && !marked) || done.has(field)) continue;
  const ids = `${field.getAttribute('aria-describedby') || ''} ${field.getAttribute('aria-errormessage') || ''}`.split(/\s+/).filter(Boolean);
  const told = ids.map(id => document.getElementById(id)).filter(element => element && clean(element.textContent));
  if (told.some(element => visible(element) && (exposed(element) || element.closest('[aria-hidden=true]')))) {
    continue;
  }
  // The field itself says that it is wrong now, and its message is hidden.
  if (wrong && told.length) { fail(field); continue; }
  const near = [...messages].some(message => field.parentElement.contains(message) ||
    (field.parentElement.parentElement || field.parentElement).contains(message));
  // A message close by is seen, but not linked: a person must hear whether it is told. None at all is perhaps colour only.
  if (!near || wrong) review(field, {name: name(field)});
}
