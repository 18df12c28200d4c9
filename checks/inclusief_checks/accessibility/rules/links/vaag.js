/*---
topic: links
wcag: ["2.4.4", "2.4.9"]
act: [5effbb, aizyf1]
title:
  nl: Een link zegt niet waar hij heen gaat.
  en: A link does not tell where it goes.
why:
  nl: Wie niet ziet, hoort vaak alleen de links na elkaar. Ook de tekst eromheen helpt hier niet.
  en: People who do not see often hear only the links. Here the text around it does not help either.
how:
  nl: Noem in de link wat u daar vindt.
  en: Say in the link what readers find there.
fails:
  - <p><a href="/glas">Lees meer</a></p>
  - <p>Glas mag in de glasbak. Bijna overal.</p><p><a href="/glas">Klik hier</a></p>
  - <ul><li><a href="/a">Read more</a></li><li><a href="/b">Read more...</a></li></ul>
  - <table><tr><th>Boek</th><th>Bestand</th></tr><tr><td>Max</td><td><a href="/max">Download</a></td></tr></table>
  - <p><a href="/b">&gt;&gt;</a></p>
  - <p><a href="/c"><img alt="image" src="data:,"></a></p>
passes:
  - <p><a href="/glas">Lees meer over glas</a></p>
  - <p>De regels voor oud glas staan <a href="/glas">hier</a>.</p>
  - <p id=g>Glas in de glasbak</p><p><a href="/glas" aria-describedby=g>Lees meer</a></p>
  - <p><a href="/glas" aria-label="Lees meer over glas">Lees meer</a></p>
  - <table><tr><th>Boek</th><th>Bestand</th></tr><tr><th>Max</th><td><a href="/max">Download</a></td></tr></table>
---*/
// Words that add nothing to such a link when they stand around it.
const empty = new Set(
  (
    'a all and at by click clic clicca continue details detail do download downloaden downloads find for from go get here hier het in ' +
    'info information informatie is it klik klick klicken lees lesen lire link links look learn meer mehr more naar now nu of on online onze ' +
    'open our out page pagina plus press read reading see show site suite tap the this that these die dat deze dit de een en our to us ' +
    'verder verdergaan bekijk bekijken view visit website webpage webpagina weiter zie je jouw your me mij voor op om door ga via ' +
    'button knop tekst text product products producten item items article artikel document bestand file ici cliquez savoir en sur bericht post ' +
    'started start volgende next vorige previous'
  ).split(' '),
);
// Here also what only says that there is a file.
const FILE = /^(downloads?|download (here|now|file|bestand|document|pdf|hier|nu))[\s.:!…>»→›]*$/iu;
const vague = text => saysNothing(text) || FILE.test(text);
const words = text => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
const says = text => words(text).some(word => !empty.has(word));
const inline = node => node.nodeType !== 1 || /^(inline|contents|none)/.test(style(node).display);
// The text of the sentence or line a link stands in, when no paragraph, item or cell holds it.
const line = link => {
  let top = link;
  while (top.parentElement && top.parentElement !== document.body && inline(top.parentElement))
    top = top.parentElement;
  let text = '';
  for (let node = top.previousSibling; node && inline(node) && node.nodeName !== 'BR'; node = node.previousSibling)
    text = node.textContent + ' ' + text;
  for (let node = top.nextSibling; node && inline(node) && node.nodeName !== 'BR'; node = node.nextSibling)
    text += ' ' + node.textContent;
  return text;
};
const textWithout = (holder, link) => {
  let text = '';
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!link.contains(node) && parent && !parent.closest('script, style, template, [hidden]'))
      text += ' ' + node.data;
  }
  for (const image of holder.querySelectorAll('img[alt]')) if (!link.contains(image)) text += ' ' + image.alt;
  return text;
};
const byIds = ids =>
  (ids || '')
    .split(/\s+/)
    .map(id => id && document.getElementById(id))
    .filter(Boolean)
    .map(item => item.textContent)
    .join(' ');
const context = link => {
  let text = [byIds(link.getAttribute('aria-describedby')), link.title, line(link)].join(' ');
  for (let up = link.parentElement; up; up = up.parentElement) {
    if (
      up.matches(
        'p, li, dd, dt, figcaption, caption, blockquote, h1, h2, h3, h4, h5, h6, [role=listitem], [role=paragraph], [role=heading]',
      )
    )
      text += ' ' + textWithout(up, link);
    // The term of a description, and the name of a region, are told along with the link.
    if (up.matches('dd'))
      for (let term = up.previousElementSibling; term; term = term.previousElementSibling)
        if (term.matches('dt')) {
          text += ' ' + term.textContent;
          break;
        }
    if (up.matches('td, th, [role=cell], [role=gridcell]')) {
      text += ' ' + textWithout(up, link);
      const row = up.parentElement,
        table = up.closest('table');
      let heads = byIds(up.getAttribute('headers'));
      if (table && axe.commons.table) {
        const grid = axe.commons.table.toGrid(table);
        const others = [...row.children].filter(
          cell => cell !== up && cell.matches('td') && !cell.querySelector('a') && clean(cell.textContent),
        );
        const rowHeads = [...row.children].filter(cell => cell !== up && cell.matches('th, [role=rowheader]'));
        heads += ' ' + rowHeads.map(cell => cell.textContent).join(' ');
        // A head above a column tells what kind of things stand in it. It tells the link apart only when no other cell of the row must.
        if (!others.length && up.matches('td')) {
          const column = axe.commons.table.getCellPosition(up, grid).x;
          heads +=
            ' ' +
            grid
              .map(cells => cells[column])
              .filter(cell => cell && cell !== up && cell.matches('th, [role=columnheader]'))
              .map(cell => cell.textContent)
              .join(' ');
        }
      }
      text += ' ' + heads;
    }
  }
  return text;
};
for (const link of all('a[href], area[href], [role=link]')) {
  const text = name(link);
  if (!text || text.length > 60 || (/[\p{L}\p{N}]/u.test(text) && !vague(text))) continue;
  if (link.closest('h1, h2, h3, h4, h5, h6, code, pre') || (link.closest('nav') && link.matches('[href^="#"]')))
    continue;
  if (role(link) !== 'link' || !exposed(link)) continue;
  const letters = /[\p{L}\p{N}]/u.test(text);
  // Signs such as an arrow or a pilcrow can be known well in a site; a number is a page or a note, a letter a part of an index.
  if (/^[\d\s.,-]*\d[\d\s.,-]*$|^\p{L}$/u.test(text)) continue;
  const around = context(link);
  if (!says(around)) fail(link);
  else if (
    !letters &&
    !/^[#¶§↩^*†‡]+$/u.test(text) &&
    link.textContent.trim() &&
    !link.title &&
    !link.querySelector('code') &&
    link.getAttribute('href') !== '#'
  )
    review(link);
}
