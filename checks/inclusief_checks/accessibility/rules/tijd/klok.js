/*---
topic: time
wcag: ["2.2.1", "2.2.4", "3.2.5"]
title:
  nl: Een klok in het script stuurt de lezer misschien weg.
  en: A clock in the script may send people away.
why:
  nl: Wie langzaam leest of typt, raakt dan alles kwijt.
  en: People who read or type slowly then lose everything.
how:
  nl: Waarschuw op tijd. Laat mensen met een knop meer tijd vragen.
  en: Warn in time, and let people ask for more time with a button.
fails:
  - <p>Vul je naam in.</p><script>setTimeout(() => { location.href = '/uitgelogd' }, 120000)</script>
  - <p>Nieuws</p><script>setInterval(() => location.reload(), 30000)</script>
  - <p>Nieuws</p><script>function weg() { window.location = '/start' } setTimeout(weg, 60000)</script>
  - <p>Nieuws</p><script>let over = 60; setInterval(function () { over -= 1; if (over === 0) { document.forms[0].submit() } }, 1000)</script>
passes:
  - <p>Nieuws</p><script>setTimeout(() => { document.title = 'Nieuws' }, 1000)</script>
  - <p>Nieuws</p><button onclick="setTimeout(() => {}, 10)">Ga</button><script>function ga() { location.href = '/start' }</script>
  - <p>Nieuws</p><script>setTimeout(() => { if (location.hash) scrollTo(0, 0) }, 50)</script>
---*/
const LEAVES = /\blocation(?:\.href)?\s*=(?!=)|\blocation\.(?:assign|replace|reload)\s*\(|\.submit\s*\(\s*\)|\bhistory\.(?:go|back)\s*\(|\b(?:logout|logOut|signOut|expireSession|sessionExpired|uitloggen)\s*\(/;
const STARTS = /\bset(?:Timeout|Interval)\s*\(\s*/g;
// From the bracket that opens to the one that closes it.
const inside = (code, start) => {
  let depth = 1, end = start;
  for (; end < code.length && depth && end - start < 2000; end++) {
    if (code[end] === '(') depth += 1;
    else if (code[end] === ')') depth -= 1;
  }
  return code.slice(start, end - 1);
};
for (const script of all('script:not([src])')) {
  const code = script.textContent.slice(0, 50000);
  for (const match of code.matchAll(STARTS)) {
    const call = inside(code, match.index + match[0].length);
    const named = /^([\w$]+)\s*(?:,|$)/.exec(call);
    const at = named ? code.search(new RegExp(`(?:function\\s+${named[1].replace(/\$/g, '\\$')}\\s*\\(|\\b${named[1].replace(/\$/g, '\\$')}\\s*=\\s*(?:async\\s*)?(?:function|\\())`)) : -1;
    const body = at >= 0 ? code.slice(at, at + 400) : call;
    // A wait of a moment is there for the script, not for the reader.
    const waits = /,\s*([\d.]+(?:\s*\*\s*[\d.]+)*)\s*$/.exec(call);
    const time = waits ? waits[1].split('*').reduce((product, part) => product * Number(part), 1) : null;
    if (LEAVES.test(body) && (time === null || time >= 1000)) { review(main()); return; }
  }
}
