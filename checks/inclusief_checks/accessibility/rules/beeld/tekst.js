/*---
topic: images
wcag: ["1.4.5", "1.4.9"]
act: [0va7u6]
title:
  nl: Een beeld bestaat uit tekst.
  en: An image consists of text.
why:
  nl: Tekst in een beeld kunt u niet goed vergroten. U kunt ook de kleur en letter niet aanpassen.
  en: Text in an image gets blurred when you enlarge it. Its colours and font cannot be changed.
how:
  nl: Zet de woorden als gewone tekst op de pagina. Geef ze hun vorm met opmaak.
  en: Put the words on the page as normal text, and style them.
fails:
  - >-
    <img alt="Welkom bij ons" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='200' height='30'><text x='0' y='20'>Welkom
    bij ons</text></svg>">
  - <canvas id="a" width="500" height="80" hidden></canvas><img id="b" alt="Welkom bij het stadhuis van onze mooie gemeente"><script>const
    c=a.getContext('2d');c.fillStyle='#fff';c.fillRect(0,0,500,80);c.fillStyle='#000';c.font='bold 18px sans-serif';c.fillText('Welkom bij het stadhuis van onze
    mooie gemeente',10,40);b.src=a.toDataURL()</script>
passes:
  - >-
    <img alt="Een vierkant" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='200' height='30'><rect width='9' height='9'/></svg>">
  - >-
    <img alt="Logo van Acme" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='200' height='30'><text x='0' y='20'>Acme</text></svg>">
  - <canvas id="a" width="300" height="100" hidden></canvas><img id="b" alt="Staven"><script>const
    c=a.getContext('2d');c.fillStyle='#fff';c.fillRect(0,0,300,100);c.fillStyle='#000';for(let
    i=0;i<28;i++)c.fillRect(10+i*10,20,5,60);b.src=a.toDataURL()</script>
---*/
const MOST = 40, WIDTH = 700, HEIGHT = 900;
const ESSENTIAL = /logo|woordmerk|wordmark|brand|handtekening|signature|screenshot|schermafbeelding|scan|badge|qr|barcode|streepjescode|captcha|handschrift|handwrit|lettertype|typeface|font|poster|affiche|kaart|map|formule|formula|chart|grafiek|diagram|schema/i;
const load = source => new Promise(resolve => {
  const image = new window.Image();
  image.onload = () => resolve(image);
  image.onerror = () => resolve(null);
  window.setTimeout(() => resolve(null), 1500);
  image.src = source;
});
// The source of a drawing (SVG), if the page may read it.
const drawing = async source => {
  const inline = /^data:image\/svg\+xml([^,]*),(.*)$/is.exec(source);
  if (inline) {
    try { return /base64/i.test(inline[1]) ? window.atob(inline[2]) : decodeURIComponent(inline[2]); } catch { return inline[2]; }
  }
  if (!/\.svg([?#]|$)/i.test(source) || !source.startsWith(window.location.origin + '/')) return null;
  const answer = await window.fetch(source).catch(() => null);
  return answer && answer.ok ? answer.text() : null;
};
// 'text' if the drawing shows words and nothing else, 'mixed' if it also shows more.
const drawingShows = code => {
  const words = (code.match(/<text[\s>][\s\S]*?<\/text>/gi) || []).map(part => part.replace(/<[^>]*>/g, ' ')).join(' ');
  if ((words.match(/\p{L}/gu) || []).length < 4) return '';
  const shapes = (code.match(/<(path|polygon|polyline|circle|ellipse|line|image|use|rect)[\s/>]/gi) || []).filter(tag => !/rect/i.test(tag)).length;
  const rects = (code.match(/<rect[\s/>]/gi) || []).length;
  return shapes === 0 && rects <= 1 ? 'text' : 'mixed';
};
// How many letters the image has in lines: its ink stands on an even ground, in rows, in many signs of uneven shape. 0 if not so.
const lettersIn = image => {
  const scale = Math.min(1, WIDTH / image.naturalWidth, HEIGHT / image.naturalHeight);
  const width = Math.round(image.naturalWidth * scale), height = Math.round(image.naturalHeight * scale);
  if (width < 60 || height < 10) return 0;
  const canvas = document.createElement('canvas');
  canvas.width = width; canvas.height = height;
  const flat = canvas.getContext('2d', {willReadFrequently: true});
  flat.fillStyle = '#fff';
  flat.fillRect(0, 0, width, height);
  flat.drawImage(image, 0, 0, width, height);
  let data;
  try { data = flat.getImageData(0, 0, width, height).data; } catch { return 0; }
  const counts = new Map();
  for (let i = 0; i < data.length; i += 4) {
    const colour = (data[i] >> 4) << 8 | (data[i + 1] >> 4) << 4 | data[i + 2] >> 4;
    counts.set(colour, (counts.get(colour) || 0) + 1);
  }
  const [ground, often] = [...counts].reduce((best, next) => next[1] > best[1] ? next : best);
  if (often < width * height * 0.6 || often > width * height * 0.995) return 0;
  const back = [(ground >> 8) * 16 + 8, (ground >> 4 & 15) * 16 + 8, (ground & 15) * 16 + 8];
  const ink = new Uint8Array(width * height), rows = new Uint32Array(height);
  for (let y = 0, p = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p++, i += 4) {
      if (Math.abs(data[i] - back[0]) + Math.abs(data[i + 1] - back[1]) + Math.abs(data[i + 2] - back[2]) > 150) { ink[p] = 1; rows[y]++; }
    }
  }
  const total = rows.reduce((sum, count) => sum + count, 0);
  let inLines = 0, signs = 0, lines = 0;
  for (let top = 0; top < height; top++) {
    if (!rows[top]) continue;
    let bottom = top, amount = 0;
    while (bottom < height && rows[bottom]) amount += rows[bottom++];
    const tall = bottom - top, widths = [], tops = new Set();
    if (tall >= 6 && tall <= 90) {
      for (let x = 0, start = -1, highest = height; x <= width; x++) {
        let first = -1;
        if (x < width) for (let y = top; y < bottom; y++) if (ink[y * width + x]) { first = y; break; }
        if (first >= 0) { if (start < 0) start = x; highest = Math.min(highest, first); }
        else if (start >= 0) { widths.push(x - start); tops.add(Math.round((highest - top) / tall * 6)); start = -1; highest = height; }
      }
      widths.sort((a, b) => a - b);
      const middle = widths[widths.length >> 1] || 0;
      // Letters differ in height and width, and none is much wider than the line is high. Words can stick together a bit.
      const uneven = tops.size >= 2 && widths[0] < middle && widths[widths.length - 1] <= tall * 6;
      if (widths.length >= 6 && middle >= tall * 0.12 && middle <= tall * 2.5 && uneven) { inLines += amount; signs += widths.length; lines++; }
    }
    top = bottom;
  }
  // The name of a company is on one line. Two full lines are a text, also when some letters stick together.
  return inLines < total * 0.9 ? 0 : lines >= 2 && signs >= 24 ? signs + 40 : signs;
};
const candidates = [];
for (const element of all('img, input[type=image], object[data], svg image, body *')) {
  if (candidates.length >= MOST) break;
  const tag = element.nodeName.toLowerCase();
  let source = '';
  if (tag === 'img') source = element.currentSrc || element.src;
  else if (tag === 'input') source = element.type === 'image' ? element.src : '';
  else if (tag === 'object') source = /^image|\.(png|jpe?g|gif|svg|webp)/i.test(`${element.type}${element.data}`) ? element.data : '';
  else if (tag === 'image') source = new URL(element.getAttribute('href') || element.getAttribute('xlink:href') || '', document.baseURI).href;
  else {
    const picture = /url\("?([^")]+)/.exec(style(element).backgroundImage);
    if (picture && !clean(element.textContent)) source = picture[1];
  }
  // A page may not look at the pixels of an image from another site.
  if (!/^(data|blob):/.test(source) && !source.startsWith(window.location.origin + '/')) continue;
  if (!visible(element)) continue;
  const box = element.getBoundingClientRect();
  if (box.width >= 40 && box.height >= 10) candidates.push({element, source});
}
const judged = new Map();
const judge = async source => {
  const code = await drawing(source);
  if (code !== null) return drawingShows(code);
  const image = await load(source);
  const letters = image && image.naturalWidth ? lettersIn(image) : 0;
  return letters >= 40 ? 'text' : letters >= 15 ? 'words' : '';
};
for (const {element, source} of candidates) {
  if (!judged.has(source)) judged.set(source, await judge(source));
  const shows = judged.get(source);
  if (!shows) continue;
  // Words that belong to a brand, a signature, or a map cannot be shown in another way.
  const about = `${name(element)} ${element.id} ${element.getAttribute('class') || ''} ${source.startsWith('data:') ? '' : source.split('/').pop()}`;
  const link = element.closest('a[href]');
  const sender = element.closest('header, [role=banner], [class*=logo i], [id*=logo i], [class*=partner i], [class*=sponsor i]') || (link && (link.origin !== window.location.origin || link.pathname === '/'));
  const spoken = shows === 'words' && name(element).split(' ').length >= 4;
  if ((shows === 'text' || spoken) && !ESSENTIAL.test(about) && !sender) fail(element);
  else if (!/logo|brand/i.test(about) && !sender) review(element);
}
