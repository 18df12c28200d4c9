/*---
topic: html
wcag: ["1.3.1", "4.1.2"]
severity: warning
title:
  nl: De code van de pagina heeft fouten.
  en: The code of the page has mistakes.
why:
  nl: Elke browser en elk hulpmiddel raadt dan zelf wat er bedoeld is.
  en: Each browser and each aid then guesses what was meant.
how:
  nl: Sluit elk element, in de goede volgorde. Geef elk kenmerk één keer.
  en: Close each element, in the right order, and give each attribute once.
message:
  nl: 'In de code staat: {what}'
  en: 'The code has: {what}'
fails:
  - <p>Zet je <b>papier <i>buiten</b></i>.</p>
  - <img src="data:," alt="Plein" alt="Markt">
  - <div><p>Gewone tekst</p>
passes:
  - <p>Gewone <b>tekst</b><br/><img src="data:," alt=""/>
  - <ul><li>Een<li>Twee</ul><script>const a = '</b>' + 1</script><!-- </div> -->
---*/
// What a browser made of the page shows no mistakes any more, so the source is read again, as it was sent and kept.
if (window.top !== window || !/^https?:$/.test(location.protocol)) return;
const answer = await window.fetch(location.href, {credentials: 'same-origin', cache: 'force-cache', signal: window.AbortSignal.timeout(4000)}).catch(() => null);
if (!answer || !answer.ok || !/text\/html/.test(answer.headers.get('content-type') || '')) return;
const source = (await answer.text()).slice(0, 1e6);
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|frame|basefont|bgsound|keygen)$/;
const RAW = /^(script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext)$/;
// HTML lets an author leave out the end of these.
const OPEN = /^(html|head|body|p|li|dt|dd|option|optgroup|tr|td|th|thead|tbody|tfoot|colgroup|caption|rt|rp)$/;
const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9-]*)((?:[^"'<>=]|=\s*"[^"]*"|=\s*'[^']*'|["'=])*?)(\/?)>/gi;
const mistakes = [], stack = [];
for (let match = TAG.exec(source); match && mistakes.length < 20; match = TAG.exec(source)) {
  if (!match[2]) continue;
  const tag = match[2].toLowerCase();
  if (match[1]) {
    if (tag === 'br' || VOID.test(tag)) continue;
    let place = stack.length - 1;
    while (place >= 0 && OPEN.test(stack[place]) && stack[place] !== tag) place -= 1;
    if (place >= 0 && stack[place] === tag) stack.length = place;
    else if (stack.includes(tag)) {
      mistakes.push(`</${tag}> … </${stack[place]}>`);
      stack.splice(stack.lastIndexOf(tag), 1);
    } else if (!OPEN.test(tag)) mistakes.push(`</${tag}>`);
    continue;
  }
  const keys = new Set();
  for (const [, key] of match[3].matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))?/g)) {
    if (keys.has(key.toLowerCase())) mistakes.push(`<${tag} ${key}="…" ${key}="…">`);
    keys.add(key.toLowerCase());
  }
  if (VOID.test(tag) || match[4]) continue;
  if (!RAW.test(tag)) { stack.push(tag); continue; }
  const end = new RegExp(`</${tag}\\s*>`, 'gi');
  end.lastIndex = TAG.lastIndex;
  if (!end.exec(source)) break;
  TAG.lastIndex = end.lastIndex;
}
mistakes.push(...stack.filter(tag => !OPEN.test(tag)).map(tag => `<${tag}>`));
if (mistakes.length) review(document.body, {what: mistakes.slice(0, 3).join('   ')});
