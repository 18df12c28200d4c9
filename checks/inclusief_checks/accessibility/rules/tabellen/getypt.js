/*---
topic: tables
wcag: ["1.3.1", "1.3.2"]
title:
  nl: Een tabel of kolommen zijn gemaakt met spaties of streepjes.
  en: A table or columns are made with spaces or dashes.
why:
  nl: Een voorleesprogramma leest regel na regel. Wat bij elkaar hoort, is dan weg.
  en: A screen reader reads line after line, so what belongs together is lost.
how:
  nl: Maak een echte tabel. Zet tekst in kolommen met CSS.
  en: Make a real table. Use CSS to put text in columns.
fails:
  - "<pre>Dag       Van    Tot\nMaandag   9.00   17.00\nDinsdag   9.00   12.00</pre>"
  - "<pre>| Day | Open |\n|-----|------|\n| Monday | 9.00 |</pre>"
  - <p>Dag&nbsp;&nbsp;&nbsp;&nbsp;Open<br>Maandag&nbsp;&nbsp;&nbsp;&nbsp;9.00<br>Dinsdag&nbsp;&nbsp;&nbsp;&nbsp;9.00</p>
passes:
  - "<pre><code>if a:\n    b = 1\n    c   = 2\n    d   = 3</code></pre>"
  - "<pre class=programlisting>at 0x80   main   a.c\nby 0x81   init   b.c\nby 0x82   exit   c.c</pre>"
  - "<pre>Een gedicht\n  met een regel\n  die inspringt</pre>"
---*/
const gap = /\S(?:[ \u00a0]{3,}|[ \u00a0]*\t+[ \u00a0]*)(?=\S)/g;
for (const block of all('pre, p, div, td, li')) {
  const pre = block.matches('pre');
  if (
    !pre &&
    (block.children.length > 60 ||
      block.querySelector('p, div, ul, table, pre') ||
      (!/\u00a0{3}/.test(block.textContent) && !style(block).whiteSpace.startsWith('pre')))
  )
    continue;
  if (
    block.matches('[role=img], [class*=program], [class*=listing], [class*=console], [class*=terminal], [class*=output]') ||
    block.closest('code, figure[role=img], .highlight, [class*=language-], [contenteditable]') ||
    block.querySelector('code, kbd, samp, span[class]')
  )
    continue;
  let text = '';
  const walk = node => {
    if (node.nodeType === 3) text += node.data;
    else if (node.nodeName === 'BR') text += '\n';
    else if (node.nodeType === 1) node.childNodes.forEach(walk);
  };
  walk(block);
  const lines = text
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => line.trim());
  const split = lines.map(line => (line.trim().match(gap) || []).length);
  const words = lines.filter(line => /\p{L}{2}/u.test(line)).length;
  const barred =
    lines.filter(line => /^\s*[|+│┌├└].*[|+│┐┤┘]\s*$/u.test(line)).length >= 3 &&
    words >= 2 &&
    lines.some(line => /[|│].*\p{L}.*[|│]/u.test(line));
  const columns = split.filter(count => count > 0).length;
  const code = pre && /[{};=<>]\s*$|^\s*(\$|#|>>>|\/\/|def |class |import |function |const )/m.test(text);
  if (barred && !code && visible(block) && exposed(block)) fail(block);
  else if (columns >= 3 && columns >= lines.length * 0.6 && words >= 2 && !code && visible(block) && exposed(block)) {
    // The same number of columns on each line is a table; anything else may be text that was moved a little.
    const same = split.filter(count => count === Math.max(...split)).length >= 3;
    if (same) fail(block);
    else review(block);
  } else if (!pre && /\S\u00a0{5,}\S/.test(text) && visible(block)) review(block);
}
