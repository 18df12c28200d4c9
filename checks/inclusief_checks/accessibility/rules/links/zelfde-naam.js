/*---
topic: links
wcag: ["2.4.4", "2.4.9"]
act: [fd3a94, b20e66]
title:
  nl: Links met dezelfde tekst gaan naar een andere plek.
  en: Links with the same text go to different places.
why:
  nl: De tekst en de zin eromheen zijn gelijk. Zo kan niemand kiezen.
  en: The text and the sentence around it are the same, so nobody can choose.
how:
  nl: Geef elke link een eigen tekst. Of laat ze naar dezelfde pagina gaan.
  en: Give each link its own text, or let them go to the same page.
message:
  nl: De link "{text}" gaat ook naar {other}.
  en: The link "{text}" also goes to {other}.
fails:
  - <p><a href="https://voorbeeld.nl/">Afval</a> <a href="https://example.com/glas">Afval</a></p>
passes:
  - <p><a href="https://voorbeeld.nl/">Afval</a> <a href="http://www.voorbeeld.nl">Afval</a></p>
  - <p>Over glas <a href="https://voorbeeld.nl/glas">lees meer</a></p><p>Over papier <a href="https://example.com/papier">lees meer</a></p>
---*/
const inline = node => node.nodeType !== 1 || /^(inline|contents|none)/.test(style(node).display);
// The line, paragraph, item or cell with the heads of the cell: what a person can ask about a link without leaving it.
const contextOf = link => {
  const parts = [link.getAttribute('aria-describedby') || '', link.title];
  let top = link.parentElement;
  while (top && top !== document.body && inline(top)) top = top.parentElement;
  parts.push(
    top && top !== document.body
      ? top.textContent
      : [link.previousSibling, link.nextSibling].map(node => (node && node.nodeType === 3 ? node.data : '')).join(''),
  );
  for (let up = link.parentElement; up; up = up.parentElement) {
    if (up.matches('p, li, dd, [role=listitem], [role=paragraph]')) parts.push(up.textContent);
    if (up.matches('dd'))
      for (let term = up.previousElementSibling; term; term = term.previousElementSibling)
        if (term.matches('dt')) {
          parts.push(term.textContent);
          break;
        }
    if (up.matches('td, th, [role=cell], [role=gridcell]'))
      parts.push(
        up.textContent,
        ...[...up.parentElement.children]
          .filter(cell => cell.matches('th, [role=rowheader]'))
          .map(cell => cell.textContent),
      );
  }
  return clean(parts.join(' '));
};
const place = href => {
  const url = new URL(href);
  return url.host.replace(/^www\./, '') + url.pathname.replace(/\/(index|default)\.\w+$|\/$/i, '') + url.search;
};
// Reading a page of the same site: a few, each once, and none that does something when it is asked for.
const known = (window.inclusiefPages = window.inclusiefPages || new Map());
const deed = /log-?(out|off)|sign-?out|uitlog|afmeld|delete|verwijder|unsubscribe|remove|cancel|annul/i;
const read = async (href, hops = 3) => {
  if (known.has(href)) return known.get(href);
  if (known.size >= 10 || deed.test(href)) return null;
  const reading = (async () => {
    try {
      const answer = await window.fetch(href, {credentials: 'omit', signal: AbortSignal.timeout(4000)});
      if (!answer.ok || !/html/.test(answer.headers.get('content-type') || '')) return null;
      const html = await answer.text(),
        page = new DOMParser().parseFromString(html, 'text/html');
      const on = page.querySelector('meta[http-equiv=refresh i]');
      const [, wait, to] = (on && /^\s*(\d+)[^;,]*[;,]\s*(?:url\s*=\s*)?['"]?([^'"]+)/i.exec(on.content)) || [];
      if (wait === '0' && hops) {
        const next = new URL(to, answer.url);
        if (next.origin === location.origin) return read(next.href, hops - 1);
      }
      const scripted = [...page.scripts].some(script => /location|URLSearchParams/.test(script.textContent));
      page
        .querySelectorAll('script, style, template, noscript, nav, header, footer, aside')
        .forEach(item => item.remove());
      return {
        url: answer.url,
        scripted,
        text: clean((page.querySelector('main, [role=main]') || page.body).textContent),
      };
    } catch {
      return null;
    }
  })();
  known.set(href, reading);
  return reading;
};
const facts = text =>
  (text.match(/[\w.+-]+@[\w-]+\.\w+|\+?\(?\d[\d\s().-]{6,}\d/g) || []).map(fact => fact.replace(/[\s().-]/g, ''));
// 'same', 'other' or 'unsure': pages that give the same number or address can serve the same purpose.
const compare = (one, two) => {
  if (one === null || two === null) return 'unsure';
  if (one === two) return 'same';
  const shared = facts(two);
  if (facts(one).some(fact => shared.includes(fact))) return 'unsure';
  const a = new Set(one.toLowerCase().split(/[^\p{L}\p{N}]+/u)),
    b = new Set(two.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const both = [...a].filter(word => b.has(word)).length;
  return both / Math.max(a.size, b.size) > 0.9 ? 'unsure' : 'other';
};
const purpose = async (one, two) => {
  const [here, there] = [await read(one.href), await read(two.href)];
  if (!here || !there) return 'unsure';
  if (here.url === there.url) return 'same';
  // A page that reads its own address shows something else than it holds.
  return here.scripted || there.scripted ? 'unsure' : compare(here.text, there.text);
};
const groups = new Map();
let heading = null;
for (const link of all('h1, h2, h3, h4, h5, h6, [role=heading], a[href], area[href]')) {
  if (!link.href) {
    heading = link;
    continue;
  }
  if (!/^https?:/.test(link.href) || role(link) !== 'link' || !exposed(link)) continue;
  const text = name(link).toLowerCase();
  if (!text) continue;
  if (!groups.has(text)) groups.set(text, []);
  groups
    .get(text)
    .push({
      link,
      text,
      heading: link.closest('h1,h2,h3,h4,h5,h6') ? link : heading,
      href: link.href.replace(/#.*/, ''),
      hash: link.hash,
    });
}
for (const [text, group] of groups) {
  if (group.length < 2) continue;
  group.forEach(item => {
    item.place = place(item.href);
    item.context = contextOf(item.link);
  });
  for (const [index, item] of group.entries()) {
    const twin = group.slice(0, index).find(other => other.context === item.context && other.place !== item.place);
    if (!twin) continue;
    const data = {text: name(item.link), other: twin.href};
    const local = [item, twin].every(one => new URL(one.href).origin === location.origin);
    if (local) {
      const verdict = await purpose(item, twin);
      if (verdict === 'other' && twin.heading === item.heading) {
        fail(item.link, data);
        break;
      }
      if (verdict !== 'same' && twin.heading === item.heading) {
        review(item.link, data);
        break;
      }
      continue;
    }
    // Two sites, and nothing around the links that tells them apart, nor a heading above one of them.
    const bare = !/[\p{L}\p{N}]/u.test(item.context.toLowerCase().replaceAll(text, ''));
    if (twin.heading !== item.heading) continue;
    if (bare && item.place.split('/')[0] !== twin.place.split('/')[0]) fail(item.link, data);
    else review(item.link, data);
    break;
  }
}
