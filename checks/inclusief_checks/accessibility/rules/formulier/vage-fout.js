/*---
topic: forms
wcag: ["3.3.1", "3.3.3"]
act: [36b590]
title:
  nl: Een foutmelding zegt niet wat er fout is.
  en: An error message does not say what is wrong.
why:
  nl: U ziet dat iets niet klopt, maar weet niet wat u moet doen.
  en: You see that something is wrong, but not what to do.
how:
  nl: "Noem het veld en de oplossing: \"Vul uw leeftijd in als getal\"."
  en: "Name the field and the fix: \"Enter your age as a number\"."
fails:
  - <label>Leeftijd <input></label><span class="error">Ongeldige waarde voor leeftijd.</span>
  - <label>Age <input></label><span id="error">Error</span>
  - <label>Name <input aria-invalid="true" aria-describedby="e"></label><p id="e">This field is invalid.</p>
  - <label>Age <input value="0" aria-describedby="e"></label><span id="e">Invalid value.</span>
passes:
  - <label>Leeftijd <input></label><span class="error">Vul een getal in vanaf 1.</span>
  - <label>Age <input></label><span class="error">Invalid age. Age must be at least 1.</span>
  - <label>Age <input></label><p>Error</p>
  - <label>Age <input></label><span class="error" hidden>Error</span>
---*/
const VAGUE = new RegExp('^(?:(?:error|fout(?:melding)?|let op|oops|oeps|sorry|warning|waarschuwing|fehler|erreur)\\b[\\s:!.,-]*)*' +
  '(?:(?:an? |er is (?:een )?|there (?:is|was) an? )?(?:error|fout|problem|probleem|mistake)(?: (?:occurred|opgetreden|gevonden|found))?|' +
  '(?:invalid|incorrect|wrong|bad|illegal|ongeldige?|onjuiste?|verkeerde?|foute)(?: (?:value|input|entry|field|data|format|answer|waarde|invoer|veld|gegevens|antwoord|formaat|\\w+))?(?: (?:for|in|of|voor|bij) [\\w\\s]{1,30})?|' +
  '(?:the |this |your |het |de |dit |deze |je |uw )?[\\w\\s-]{1,30} (?:is|was|are|zijn) (?:invalid|not valid|incorrect|wrong|not correct|ongeldig|niet geldig|onjuist|fout|niet goed|niet juist|niet correct)|' +
  '(?:something|er (?:is|ging)|there was|iets) (?:went|iets|ging)? ?(?:wrong|mis(?:gegaan)?|fout)|' +
  '(?:please )?(?:try again|check (?:this|your|the) (?:field|input|form)|probeer het opnieuw|controleer (?:dit veld|je invoer|het formulier))|validation (?:error|failed)|x)?[\\s.!]*$', 'i');
// A text that belongs to a field and says nothing but "invalid" is a message, also before the field is marked.
const ids = new Set(all('[aria-invalid=true], [aria-errormessage], [aria-describedby]').flatMap(field =>
  `${field.getAttribute('aria-describedby') || ''} ${field.getAttribute('aria-errormessage') || ''}`.split(/\s+/).filter(Boolean)));
const MARKED = /(^|[\s_-])(error|errors|invalid|fout|foutmelding|errormsg|errormessage|feedback)($|[\s_-])|^error\w*$/i;
if (all('input, select, textarea').some(exposed)) {
  for (const element of all('[class], [id], [role=alert]')) {
    if (element.matches('html, body, form, fieldset, input, select, textarea, label, code, pre, svg, script, style')) continue;
    const own = `${element.id} ${typeof element.className === 'string' ? element.className : ''}`;
    if (!ids.has(element.id) && !own.split(/\s+/).some(word => MARKED.test(word))) continue;
    if (!visible(element) || element.querySelector('input, ul, ol, li, p + p')) continue;
    const text = shownText(element);
    if (text && text.length < 100 && VAGUE.test(text)) fail(element, {text});
  }
}
