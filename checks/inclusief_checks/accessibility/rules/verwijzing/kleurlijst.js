/*---
topic: colour
wcag: ["1.4.1"]
title:
  nl: In een lijst of tabel verschillen onderdelen alleen van kleur.
  en: In a list or table, parts differ only in colour.
why:
  nl: Niet iedereen ziet kleuren. Betekent de kleur iets, dan missen zij dat.
  en: Not everybody sees colours. If the colour means something, they miss it.
how:
  nl: Zet er ook een woord of een teken bij, zoals "vol" of "vrij".
  en: Also add a word or a sign, such as "full" or "free".
fails:
  - <ul><li style="color:red">Maandag</li><li style="color:green">Dinsdag</li><li style="color:green">Woensdag</li></ul>
  - <table><tr><td>Ma</td><td style="background:red"></td></tr><tr><td>Di</td><td style="background:green"></td></tr></table>
  - <ul><li>Server A <span style="display:inline-block;width:12px;height:12px;background:red"></span></li><li>Server B <span style="display:inline-block;width:12px;height:12px;background:green"></span></li></ul>
passes:
  - <ul><li>Maandag</li><li>Dinsdag</li></ul>
  - <ul><li style="color:red">Maandag (vol)</li><li style="color:green">Dinsdag (vrij)</li></ul>
  - <ul><li><a href="/" style="color:red">Maandag</a></li><li><a href="/b" style="color:green">Dinsdag</a></li></ul>
---*/
const tone = text => {
  const parts = /rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?/.exec(text);
  if (!parts || parts[4] === '0') return '';
  const [r, g, b] = parts.slice(1, 4).map(Number), most = Math.max(r, g, b), least = Math.min(r, g, b);
  if (most - least < 80) return '';
  return String(Math.round((most === r ? (g - b) / (most - least) + 6 : most === g ? (b - r) / (most - least) + 2 : (r - g) / (most - least) + 4) * 2) % 12);
};
for (const list of all('ul, ol, dl, table')) {
  if (list.closest('nav, pre, code, [class*=highlight], [aria-hidden=true]') || (list.nodeName === 'TABLE' && list.querySelector('table')) || list.closest('[class*=menu i]')) continue;
  const tones = new Set();
  let plain = 0, first = null;
  for (const part of [...list.querySelectorAll('li, dt, dd, td, span, i, div, font')].slice(0, 400)) {
    if (part.closest('a, button, pre, code, svg')) continue;
    const own = [...part.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join(' ').trim();
    const css = style(part);
    let seen = '';
    if (own) {
      seen = tone(css.color) || tone(css.backgroundColor);
      // A word in brackets, a sign or a figure with a sign tells what the colour tells.
      if (/[(*✓✔✗✘!+:–-]/.test(clean(part.textContent)) || part.querySelector('img, svg') || +css.fontWeight >= 600 || css.textDecorationLine !== 'none') seen = '';
      if (!seen) plain++;
    } else if (!part.firstElementChild && (part.nodeName === 'TD' || (part.offsetWidth >= 6 && part.offsetHeight >= 6)) && !part.title && !part.getAttribute('aria-label')) {
      const inCell = part.nodeName === 'TD' || part.offsetWidth <= 40;
      seen = inCell ? tone(css.backgroundColor) : '';
    }
    if (!seen) continue;
    tones.add(seen);
    first ||= part;
  }
  if (tones.size >= 2 && visible(first)) review(list);
}
