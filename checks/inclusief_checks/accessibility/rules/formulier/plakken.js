/*---
topic: forms
wcag: ["3.3.8"]
title:
  nl: U kunt uw wachtwoord niet plakken of laten invullen.
  en: You cannot paste your password or have it filled in.
why:
  nl: Niet iedereen kan een wachtwoord onthouden en foutloos typen.
  en: Not everyone can remember a password and type it without mistakes.
how:
  nl: Haal `onpaste` en `autocomplete="off"` weg.
  en: Remove `onpaste` and `autocomplete="off"`.
fails:
  - <label>Wachtwoord <input type="password" onpaste="return false"></label>
  - <label>Code <input autocomplete="one-time-code" onpaste="event.preventDefault()"></label>
  - <form><label>User name <input name="user"></label><label>Password <input type="password" autocomplete="off"></label></form>
passes:
  - <label>Wachtwoord <input type="password" autocomplete="current-password"></label>
  - <label>Naam <input onpaste="return tidy(event)"></label>
---*/
const STOPS = /return\s*(?:!1|false)|preventDefault\s*\(/;
const SIGNS_IN = /password|wachtwoord|passwort|user ?-?name|gebruikersnaam|login|inlog|\bcode\b|\bpin\b|otp|verif/i;
const secret = field => field.type === 'password' || SIGNS_IN.test(`${name(field)} ${field.name} ${field.id} ${field.getAttribute('autocomplete') || ''}`);
const seen = new Set();
for (const field of all('[onpaste], [onbeforeinput], form[onpaste] input, body[onpaste] input')) {
  if (!field.matches('input, textarea')) continue;
  const holder = field.closest('[onpaste]');
  if (!holder || !STOPS.test(holder.getAttribute('onpaste')) || !exposed(field)) continue;
  seen.add(field);
  const signs = secret(field) || (field.form && field.form.querySelector('[type=password]'));
  (signs ? fail : review)(field);
}
for (const field of all('input[type=password]')) {
  if (seen.has(field) || !exposed(field)) continue;
  // Most browsers pay no attention to "off" here, but not all.
  const off = field.getAttribute('autocomplete') === 'off' || (!field.hasAttribute('autocomplete') && field.form && field.form.getAttribute('autocomplete') === 'off');
  const code = off ? '' : all('script:not([src])').map(script => script.textContent.slice(0, 50000)).join('\n');
  const blocked = /['"`]paste['"`][\s\S]{0,160}(?:preventDefault|return\s+false)|\.onpaste\s*=[\s\S]{0,120}(?:preventDefault|return\s+false|=>\s*false)/.test(code);
  if (off || blocked) review(field);
}
