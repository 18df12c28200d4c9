/*---
topic: lists
wcag: ["1.3.1"]
title:
  nl: Een lijst is getypt met streepjes, bolletjes of cijfers.
  en: A list is typed with dashes, dots or numbers.
why:
  nl: Een voorleesprogramma zegt dan niet dat het een lijst is, en hoe lang die is.
  en: A screen reader then does not announce a list, or how long it is.
how:
  nl: Gebruik de knop voor een lijst in uw editor (ul of ol met li).
  en: Use the list button of your editor (ul or ol with li).
fails:
  - <p>- glas</p><p>- papier</p><p>- plastic</p>
  - <p>Breng mee:<br>• je paspoort<br>• een foto</p>
  - <div>1. Fill in the form<br>2. Send the form<br>3. Wait for our letter</div>
  - <p>a) glas</p><p>b) papier</p>
  - <p>✅ glas</p><p>✅ papier</p><p>✅ plastic</p>
  - '<p>Stap 1: vul het formulier in.</p><p>Stap 2: betaal.</p><p>Stap 3: wacht op de brief.</p>'
  - '<div><span style="display:block">* one</span><span style="display:block">* two</span><span style="display:block">* three</span></div>'
passes:
  - <ul><li>glas</li><li>papier</li></ul>
  - <p>De prijs is<br>- 5 euro</p>
  - <pre>- glas<br>- papier<br>- plastic</pre>
  - <h2>1. Glas</h2><p>Tekst</p><h2>2. Papier</h2><p>Tekst</p>
---*/
const mark =
  /^\s*(?:([✅☑❌🔹🔸🔷👉•·●○◦▪▫■□►▶▸‣⁃✓✔✗✘➢➤→★☆※*‐–—-])\uFE0F?\s+(?=\S)|([•●▪■►‣✓✔➢➤])|(\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)|\((\d{1,2}|[a-z])\)\s+(?=\S)|(?:step|stap) (\d{1,2})[.:]?\s+(?=\S))/iu;
const order = sign =>
  /^\d/.test(sign) ? Number(sign) : sign.length === 1 ? sign.toLowerCase().charCodeAt(0) - 96 : 0;
// The signs of a row of lines: the same bullet again, or the next number or letter.
const next = (before, now) =>
  before[1] || before[2]
    ? (before[1] || before[2]) === (now[1] || now[2])
    : !now[1] && !now[2] && order(now[3] || now[4] || now[5]) === order(before[3] || before[4] || before[5]) + 1;
const apart =
  'li, pre, code, textarea, nav, table[role=grid], address, blockquote, [role=listitem], [role=list], svg, math, select, button';
const seen = new Set();
const judge = (lines, holder) => {
  let run = [];
  const close = () => {
    const weak = run.length && /^[‐–—*→-]$/u.test(run[0].match[1] || '');
    // Numbers as typed before long paragraphs are often the numbers of articles in a rule.
    const long = run.some(line => line.text.length > 300);
    const enough = run.length >= (weak ? 3 : 2);
    if (run.length > 1 && !seen.has(run[0].element)) {
      // Speech in a story also starts with a dash.
      const speech =
        weak && run.every(line => /[.?!…]["”’]?$/u.test(line.text)) && run.some(line => /[?!]/.test(line.text));
      run.forEach(line => seen.add(line.element));
      if (visible(run[0].element) && exposed(run[0].element))
        (enough && !long && !speech && !run[0].match[5] ? fail : review)(holder || run[0].element, {count: run.length});
    }
    run = [];
  };
  for (const line of lines) {
    const match = mark.exec(line.text);
    if (match && run.length && !next(run[run.length - 1].match, match)) close();
    if (match) run.push({...line, match});
    else if (clean(line.text)) close();
  }
  close();
};
const simple = element => !element.querySelector('p, div, ul, ol, table, section, h1, h2, h3, h4, h5, h6, form');
// Lines within one block, parted by a line break or by blocks made of spans.
for (const block of all('p, div, td, dd, section, article, main')) {
  if (!simple(block) || block.closest(apart)) continue;
  const breaks = block.querySelectorAll('br').length,
    spans = [...block.children].filter(child => child.matches('span, a, label, strong')).length;
  if (!breaks && (spans < 2 || !mark.test(block.textContent))) continue;
  const blocky = !breaks && [...block.children].every(child => style(child).display !== 'inline');
  if (!breaks && !blocky) continue;
  let text = '';
  const lines = [];
  const close = () => {
    lines.push({text: clean(text), element: block});
    text = '';
  };
  const walk = node => {
    if (node.nodeType === 3) text += node.data;
    else if (node.nodeName === 'BR') close();
    else if (node.nodeType === 1 && !/^(SCRIPT|STYLE)$/.test(node.nodeName)) {
      node.childNodes.forEach(walk);
      if (blocky && node.parentElement === block) close();
    }
  };
  block.childNodes.forEach(walk);
  close();
  judge(lines, block);
}
// Lines that are blocks next to each other.
const parents = new Set(
  all('p, div')
    .filter(item => simple(item) && mark.test(item.textContent) && !item.closest(apart))
    .map(item => item.parentElement),
);
for (const parent of parents) {
  judge(
    [...parent.children]
      .filter(child => !child.matches('script, style, template, br'))
      .map(child => ({
        text: child.matches('p, div') && simple(child) ? clean(child.textContent) : '¶',
        element: child,
      })),
  );
}
