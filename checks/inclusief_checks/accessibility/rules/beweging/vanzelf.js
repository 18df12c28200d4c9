/*---
topic: motion
wcag: ["2.2.2"]
act: [efbfc7]
title:
  nl: Tekst of beeld verandert steeds vanzelf.
  en: Text or images keep changing by themselves.
why:
  nl: Wie langzaam leest, krijgt de tekst niet uit. Wie snel afgeleid is, kan niet verder lezen.
  en: Slow readers cannot finish the text. People who are easily distracted cannot read on.
how:
  nl: Maak een knop om te pauzeren. Of laat mensen zelf naar het volgende gaan.
  en: Make a button that pauses it, or let people go to the next item themselves.
fails:
  - <p>Uitleg over getallen</p><p id="a">1</p><script>setInterval(() => { a.textContent = Math.random(); }, 100)</script>
  - <div class="carousel" data-ride="carousel"><p>Nieuws</p></div>
  - >-
    <p>Uitleg</p><p id="a">Let op</p><script>setInterval(() => { a.style.opacity = a.style.opacity === '0' ? '1' : '0'; }, 400)</script>
  - >-
    <div><section id="k"><p>Een</p><p hidden>Twee</p></section></div><p>Uitleg</p><script>let n = 0; setInterval(() => { k.children[n].hidden = true; n = 1 - n; k.children[n].hidden = false; }, 1000)</script>
  - >-
    <div id="k"><p>Een</p></div><p>Uitleg</p><script>const toon = () => { k.innerHTML = '<p>Twee</p>' }; setInterval(toon, 6000)</script>
passes:
  - <p>Uitleg over getallen</p><p id="a">1</p><button>Pauze</button><script>setInterval(() => { a.textContent = Math.random(); }, 100)</script>
  - <p>Uitleg over getallen</p><p id="a" hidden>1</p><script>setInterval(() => { a.textContent = Math.random(); }, 100)</script>
  - <div class="carousel"><p>Nieuws</p></div>
---*/
const CANDIDATES = '[class*=carousel i], [class*=carrousel i], [class*=slider i], [class*=slideshow i], [class*=ticker i], [class*=marquee i], [class*=countdown i], [class*=rotator i], [id*=carousel i], [id*=slideshow i], [id*=ticker i], [id*=countdown i], [id*=timer i], [aria-roledescription=carousel], [role=timer], [role=marquee]';
const PAUSE = /paus|pauz|stop|hide|verberg|sluit|close|freeze|stil|anhalten|dismiss/i;
const BUSY = '[role=progressbar], [aria-busy=true], progress, [class*=spinner i], [class*=loader i], [class*=loading i], [class*=cursor i]';
// It tells in its markup that it goes on by itself.
const SET = '[data-ride=carousel], [data-bs-ride=carousel], [data-autoplay=true], [data-auto-play=true], [data-slick*=autoplay], [data-flickity*=autoPlay], [data-cycle-timeout], [data-interval]:not([data-interval=false]), [data-bs-interval]:not([data-bs-interval=false]), [data-glide-autoplay]';
const mechanism = all('button, [role=button], input[type=button], input[type=submit], input[type=checkbox], a[href], summary').some(element => PAUSE.test(name(element)) && visible(element));
const told = new Set();
const tell = (element, certain) => {
  if ([...told].some(other => other.contains(element) || element.contains(other))) return;
  told.add(element);
  (certain ? fail : review)(element);
};
// Watching takes time. Only a page that has a script with a clock in it, or a part that often moves, is worth it.
const scripts = [...document.scripts].filter(script => !script.src).map(script => script.textContent).join('\n').slice(0, 200000);
const clock = /setInterval|requestAnimationFrame/.test(scripts);
const moving = all(CANDIDATES).some(visible) && document.scripts.length > 0;
if (!mechanism) {
  if (clock || moving) {
    const waits = [...scripts.matchAll(/,\s*(\d{3,5})\s*\)/g)].map(match => +match[1]).filter(wait => wait <= 3000);
    const first = Math.max(1200, ...(clock ? waits.map(wait => wait + 200) : []));
    const changes = new Map(), looks = new Map(), texts = new Map();
    const look = element => { const css = style(element); return [css.visibility, css.display, css.opacity, css.color, css.backgroundColor].join(); };
    const own = element => {
      const holder = element && (element.nodeType === 1 ? element : element.parentElement);
      return holder && holder.closest && !/^(SCRIPT|STYLE|HEAD|TITLE|META|LINK)$/.test(holder.nodeName) ? holder : null;
    };
    const watch = async time => {
      const observer = new window.MutationObserver(records => {
        const now = new Set();
        for (const record of records) {
          const text = record.type === 'characterData' || [...record.addedNodes].some(node => clean(node.textContent));
          const holder = own(record.target);
          if (!holder || holder === document.body) continue;
          if (record.type === 'attributes' && (looks.has(holder) || looks.size < 50)) {
            // Seen before, then something else, then the same again: it blinks.
            const seen = looks.get(holder) || [], next = look(holder);
            if (seen[seen.length - 1] !== next) looks.set(holder, [...seen, next]);
          }
          // One part goes out of sight and another comes: the box around them shows something else.
          const around = record.type === 'attributes' && holder.parentElement;
          if (around && around !== document.body && (texts.has(around) || texts.size < 30)) {
            const next = clean(around.innerText);
            if (texts.has(around) && texts.get(around) !== next) now.add(around);
            texts.set(around, next);
          }
          if (text || (record.type === 'attributes' && holder.closest(CANDIDATES))) now.add(holder);
        }
        for (const holder of now) changes.set(holder, (changes.get(holder) || 0) + 1);
      });
      observer.observe(document.body, {subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['style', 'class', 'hidden', 'aria-hidden']});
      await new Promise(resolve => window.setTimeout(resolve, time));
      observer.disconnect();
    };
    if (/\.hidden|display|visib|classList|className/.test(scripts)) {
      for (const box of [...new Set([...document.body.querySelectorAll('main *, body > *')].map(element => element.parentElement))].filter(element => element !== document.body
        && element.children.length > 1 && element.textContent.length < 2000).slice(0, 30)) texts.set(box, clean(box.innerText));
    }
    const started = window.performance.now();
    await watch(first);
    const early = new Map(changes);
    if (changes.size || looks.size) {
      // What stops within five seconds is allowed. So watch again after that.
      await watch(Math.max(first, 5200 - (window.performance.now() - started)));
      const before = new Map(changes), sights = new Map([...looks].map(([holder, seen]) => [holder, seen.length]));
      await watch(first);
      for (const holder of changes.keys()) if (changes.get(holder) === before.get(holder)) changes.delete(holder);
      for (const holder of looks.keys()) if (looks.get(holder).length === sights.get(holder)) looks.delete(holder);
    }
    // A carousel that changed once is on its way to the next.
    for (const holder of early.keys()) if (holder.closest(CANDIDATES) && !changes.has(holder)) changes.set(holder, 1);
    const buttons = all('button, [role=button], input[type=button], input[type=checkbox]').some(visible);
    for (const [holder, seen] of looks) {
      if (seen.length < 3 || new Set(seen).size > 2 || !document.contains(holder) || holder.closest(BUSY)) continue;
      const shown = holder.getClientRects().length > 0 || seen.some(one => one.includes('none'));
      if (shown && clean(holder.textContent).length > 2) tell(holder, !buttons && /setInterval|requestAnimationFrame/.test(scripts));
      else if (shown) tell(holder, false);
    }
    for (const [holder, count] of changes) {
      if (!document.contains(holder) || !holder.getClientRects().length || holder.closest(BUSY) || style(holder).visibility !== 'visible') continue;
      const text = clean(holder.textContent), rest = clean(document.body.innerText).length - text.length;
      const part = holder.closest(CANDIDATES) || holder;
      if (count >= 2 && text && rest > 0) tell(part, !buttons && !holder.closest('[role=log], [role=status], [aria-live=assertive], [aria-live=polite]') && /setInterval|requestAnimationFrame/.test(scripts));
      else if (holder.closest(CANDIDATES)) tell(part, false);
    }
  }
  for (const element of all(SET)) if (visible(element)) tell(element, false);
  // Too slow to wait for: the script says it.
  const SLOW = /setInterval\(\s*([^;]{1,600}?),\s*((?:[4-9]|1\d|20)(?:\d{3}|e3|\s*\*\s*1000))\s*\)/g;
  const SHOWS = /\.hidden\b|innerHTML|innerText|textContent|classList|className|\.style\.|\.src\b|scroll(?:To|By|Left)|\.(?:next|show|slide\w*|advance|volgende)\s*\(/;
  for (const [, act] of told.size ? [] : scripts.matchAll(SLOW)) {
    const named = /^[\w$]+$/.test(act.trim()) ? scripts.match(new RegExp(`(?:function\\s+${act.trim().replace(/\$/g, '\\$')}\\b|\\b${act.trim().replace(/\$/g, '\\$')}\\s*=)[^]{0,400}`)) : null;
    if (SHOWS.test(named ? named[0] : act) || (!named && /^(next|volgende|slide|show|advance|rotate|wissel)\w*$/i.test(act.trim()))) { review(main()); break; }
  }
}
