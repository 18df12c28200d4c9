/*---
topic: language
severity: warning
title:
  nl: De verwijzing naar een andere taal klopt niet (`hreflang`).
  en: The reference to another language is not right (`hreflang`).
why:
  nl: Zoekmachines en hulpmiddelen sturen lezers dan naar de verkeerde taal.
  en: Search engines and tools then send readers to the wrong language.
how:
  nl: Geef elke taal één `<link rel="alternate">` met een geldige code, ook de pagina zelf.
  en: Give every language one `<link rel="alternate">` with a valid code, also the page itself.
message:
  nl: 'De code is "{code}".'
  en: 'The code is "{code}".'
fails:
  - '<!doctype html><html lang="nl"><head><title>A</title><link rel="alternate" hreflang="dutch-x_1" href="/nl"></head><body></body></html>'
  - '<!doctype html><html lang="nl"><head><title>A</title><link rel="alternate" hreflang="en" href="/en"><link rel="alternate" hreflang="en" href="/uk"><link rel="alternate" hreflang="nl" href="/nl"></head><body></body></html>'
  - '<!doctype html><html lang="nl"><head><title>A</title><link rel="alternate" hreflang="en" href="/en"><link rel="alternate" hreflang="de" href="/de"></head><body></body></html>'
  - <a href="/en" hreflang="english">English version</a>
passes:
  - '<!doctype html><html lang="nl"><head><title>A</title><link rel="alternate" hreflang="en" href="/en"><link rel="alternate" hreflang="nl" href="/nl"><link rel="alternate" hreflang="x-default" href="/"></head><body></body></html>'
  - <a href="/en" hreflang="en">English version</a>
---*/
let languages = null;  // A list of thousands: made once, and only if a code asks for it.
const valid = code => {
  if (code.toLowerCase() === 'x-default') return true;
  try { window.Intl.getCanonicalLocales(code); } catch { return false; }
  const language = code.split('-')[0];
  languages ||= new Set(axe.utils.validLangs());
  return language.length < 4 && languages.has(language.toLowerCase());
};
const links = [...document.querySelectorAll('link[rel~=alternate][hreflang]')].filter(link => !link.type || link.type === 'text/html');
const seen = new Map();
for (const link of links) {
  const code = clean(link.getAttribute('hreflang'));
  if (!valid(code)) fail(link, {code});
  // The same language twice, to different pages: which one is meant?
  else if (seen.has(code.toLowerCase()) && seen.get(code.toLowerCase()) !== link.href) fail(link, {code});
  seen.set(code.toLowerCase(), link.href);
}
const own = (document.documentElement.lang || '').toLowerCase().split('-')[0];
if (links.length > 1 && own && ![...seen.keys()].some(code => code.split('-')[0] === own)) fail(links[0], {code: own});
for (const link of all('a[hreflang]')) {
  const code = clean(link.getAttribute('hreflang'));
  if (!valid(code)) fail(link, {code});
}
