/*---
topic: lists
wcag: ["1.3.1"]
title:
  nl: Regels onder elkaar zijn misschien een lijst.
  en: Lines below each other may be a list.
why:
  nl: Zonder lijst zegt een voorleesprogramma niet hoeveel punten er zijn.
  en: Without a list, a screen reader does not say how many items there are.
how:
  nl: Is het een rij van dingen? Gebruik dan ul of ol met li.
  en: If it is a row of things, use a ul or ol with li.
fails:
  - <p>een paspoort<br>een foto<br>een rekening<br>een brief</p>
  - '<p>Bring with you:<br>a passport<br>a photo</p>'
  - <div><a href="/a">Glas</a><br><a href="/b">Papier</a><br><a href="/c">Plastic</a></div>
passes:
  - <p>Gemeente Voorbeeld<br>Straat 12<br>1234 AB Plaats<br>Telefoon 14 012</p>
  - <p>Rozen zijn rood,<br>viooltjes zijn blauw.</p>
---*/
for (const block of all('p, div, td, section')) {
  const breaks = block.querySelectorAll(':scope > br');
  if (
    breaks.length < 2 ||
    block.closest(
      'address, pre, code, li, nav, blockquote, footer, form, [itemprop*=address], .vcard, [class*=address], [class*=adres]',
    )
  )
    continue;
  if (block.querySelector('p, div, ul, ol, table, input, img, h1, h2, h3, h4, b, strong, label')) continue;
  const lines = [''],
    linked = [0];
  for (const node of block.childNodes) {
    if (node.nodeName === 'BR') {
      lines.push('');
      linked.push(0);
      continue;
    }
    lines[lines.length - 1] += node.textContent;
    if (node.nodeName === 'A') linked[linked.length - 1] += 1;
  }
  const full = lines.map(clean);
  const intro = /:$/.test(full[0]),
    items = (intro ? full.slice(1) : full).filter(Boolean);
  if (items.length < (intro ? 2 : 3) || full.some((line, index) => !line && index && index < full.length - 1))
    continue;
  const links = linked.filter(Boolean).length >= items.length;
  if (!links && !intro && items.length < 4) continue;
  // An address, a phone number or a verse has lines too, with figures or with the marks of sentences.
  const plain = items.every(
    item => item.length <= 60 && !/\d{2}|[@€]/.test(item) && !/[,.!?:]$/.test(item) && !/^[-*•\d]/.test(item),
  );
  if ((plain || links) && visible(block) && exposed(block)) review(block, {count: items.length});
}
