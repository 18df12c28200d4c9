/*---
topic: titles
wcag: ["2.4.2"]
act: [c4a8a4]
title:
  nl: De titel van de pagina zegt niet waar de pagina over gaat.
  en: The title of the page does not tell what the page is about.
why:
  nl: Een voorleesprogramma leest de titel als eerste. Hij staat ook op het tabblad en in uw favorieten.
  en: A screen reader reads the title first. It also stands on the tab and in bookmarks.
how:
  nl: Zet het onderwerp in title, en daarna de naam van de site.
  en: Put the subject in title, then the name of the site.
message:
  nl: De titel is "{text}".
  en: The title is "{text}".
fails:
  - <!doctype html><html lang="nl"><head><title>Untitled document</title></head><body><h1>Glas</h1></body></html>
  - <!doctype html><html lang="nl"><head><title>Home</title></head><body><h1>Glas</h1></body></html>
  - <!doctype html><html lang="nl"><head><title>glas_v2.html</title></head><body><h1>Glas</h1></body></html>
  - <!doctype html><html lang="en"><head><title>Town of Arden</title></head><body><h1>Search results for "glass" at the Town of Arden</h1></body></html>
  - <!doctype html><html lang="en"><head><title>Opening hours museum</title></head><body><h1>Waste</h1><p>Glass goes in the bottle bank and paper goes in the blue bin.</p></body></html>
passes:
  - <!doctype html><html lang="nl"><head><title>Glas - Gemeente Voorbeeld</title></head><body><h1>Glas</h1></body></html>
  - <!doctype html><html lang="nl"><head><title>Gemeente Voorbeeld</title></head><body><h1>Welkom bij gemeente Voorbeeld</h1></body></html>
  - <!doctype html><html lang="nl"><head><title>Glasbakken</title></head><body><p>Een glasbak staat altijd in de buurt van een winkel of een school.</p></body></html>
---*/
// A frame has its own title; the browser shows the one of the whole page.
if (window.top !== window) return;
const holder = document.querySelector('head > title') || document.querySelector('title:not(svg title)');
const text = clean(document.title);
if (!holder || !text) return;
const told = {text};
const generic =
  /^(untitled( (document|page))?|naamloos( document)?|no title|geen titel|(new|my|nieuwe|mijn|your|first|test|web|blank|lege|this|the|deze|default|standaard|main|sample|example|voorbeeld)?[ -]?(page|pagina|webpage|webpagina|document|site|website|web site|title|titel|template)( ?[0-9]+)?( title)?|(add|insert|enter|put)( a| your| page)* title( here)?|(page|document)( ?title| name)?|pagetitle|(hoofd)?(titel|pagina)|home( ?page)?|homepagina|startpagina|start|index|welcome|welkom|hello world!?|react app|vite \+ \w+|vite app|next\.?js app|create next app|vue app|angular app|webpack app|app|nuxt( app)?|svelte app|lorem ipsum.*|xxx+|todo|tbd|undefined|null|\[object object\]|\{\{.*\}\}|test( ?[0-9]+)?|temp|foo|bar|asdf\w*|[^\p{L}\p{N}]+|[0-9]+|loading\W*|laden\W*|content|inhoud|article|artikel|item|section|information|informatie|info|details?|overview|overzicht)$/iu;
const file = /^\S+\.(html?|php|aspx?|jsp|pdf|docx?|md|txt|cgi)$/i;
if (generic.test(text) || file.test(text)) return fail(holder, told);
const bare = address => address.replace(/^https?:\/\/|^www\.|\/$/gi, '').toLowerCase();
if (location.host && [location.host, location.href, location.pathname].map(bare).filter(Boolean).includes(bare(text)))
  return fail(holder, told);
if (/^(https?:\/\/|www\.)\S+$/i.test(text)) return fail(holder, told);

const small = new Set(
  'about and are but can for from has have her his how into its not our out she that the their them they this was what when who why will with you your aan als bij dan dat de den der des die dit een en er haar het hij hoe hun ik in is je kan met mijn na naar niet nog nu of om onder ons op over te tot uit van voor waar wat we wie wij ze zijn zo'.split(
    ' ',
  ),
);
const words = value => (value.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) || []).filter(word => !small.has(word));
const stem = word => word.slice(0, Math.max(4, Math.ceil(word.length * 0.6)));
const titled = words(text);
const copy = document.body.cloneNode(true);
copy.querySelectorAll('script, style, template, noscript').forEach(item => item.remove());
const labels = [
  ...document.body.querySelectorAll('[alt], [aria-label], [title], [content], [value], [placeholder]'),
].map(item =>
  ['alt', 'aria-label', 'title', 'value', 'placeholder'].map(key => item.getAttribute(key) || '').join(' '),
);
const plain = (
  copy.textContent +
  ' ' +
  labels.join(' ') +
  ' ' +
  location.host +
  ' ' +
  location.pathname
).toLowerCase();
const known = word => plain.includes(stem(word));

const heading = clean((document.querySelector('h1') || {}).textContent);
const searching =
  /^(search results?|results? (for|of)|zoekresulta(at|ten)|resultaten (voor|van)|\d+ (results?|resultaten))\b/i;
// A page with what was found must say that, also on the tab: the name of the site is the same on all pages.
if (
  searching.test(heading) &&
  !/search|result|zoek|gevonden|found/i.test(text) &&
  heading.toLowerCase().includes(text.toLowerCase())
)
  return fail(holder, told);
const body = words(copy.textContent);
// Latin letters alone: other scripts do not part words by spaces.
if (!titled.length || body.length < 6 || !/^[\p{Script=Latin}\p{P}\p{S}\p{N}\s]*$/u.test(text)) return;
// A main heading names the subject. When the title has no word of it, nor of the rest, it is the title of another page.
if (!titled.some(known)) return heading && titled.length > 1 ? fail(holder, told) : review(holder, told);
// The subject of the title is missing, and the text is about something that the title does not name.
if (
  !heading &&
  body.length < 60 &&
  titled.length > 1 &&
  !known(titled[0]) &&
  !titled.some(word => stem(word) === stem(body[0]))
)
  review(holder, told);
// The title is only the name of the site, as it stands in the header or footer, and the page is about something else.
const apart = [...document.querySelectorAll('header, footer, [role=banner], [role=contentinfo]')].filter(item => !item.closest('main, article'));
const headed = words(heading);
if (headed.length > 1 && location.pathname.length > 1 && !/\/(index|home|default)\.\w+$|^\/\w{2}\/?$/.test(location.pathname)
  && !/welcome|welkom|home|startpagina|error|not found|niet gevonden/i.test(heading)
  && apart.some(item => item.textContent.toLowerCase().includes(text.toLowerCase()))
  && headed.filter(word => titled.some(own => stem(own) === stem(word))).length <= headed.length / 2) review(holder, told);
