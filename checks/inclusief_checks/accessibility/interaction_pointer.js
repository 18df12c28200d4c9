// What only a pointer can do: hovering, dragging, pressing down. And keys that act without being asked for.
Object.assign(window.inclusiefInteraction, (() => {
  const probe = window.inclusiefProbe, own = window.inclusiefInteraction;
  const {all, active, holds, closest, shown, focusable, tabbable, parent, fail, review} = probe;
  const {hears, few, nameOf, look, fresh, sight, listening} = own;
  let hovers = [], presses = [], before = null, tops = [], calm = null, words = '';

  // ---- Hover ----
  const REVEALS = ['display', 'visibility', 'opacity', 'left', 'right', 'top', 'bottom', 'max-height', 'height', 'clip', 'clip-path', 'transform', 'content', 'scale', 'z-index'];
  const rulesOf = sheets => sheets.flatMap(sheet => {
    let rules = [];
    try { rules = [...sheet.cssRules]; } catch (error) { return []; }  // A style sheet of another site.
    const flat = list => list.flatMap(rule => rule.cssRules && rule.cssRules.length && !rule.selectorText
      ? (rule.media && !matchMedia(rule.media.mediaText).matches ? [] : flat([...rule.cssRules])) : [rule]);
    return flat(rules);
  });
  const listHovers = () => {
    const selectors = new Set();
    for (const rule of rulesOf([...document.styleSheets, ...document.adoptedStyleSheets])) {
      if (!rule.selectorText || !rule.selectorText.includes(':hover') || !rule.style || !REVEALS.some(name => rule.style.getPropertyValue(name))) continue;
      for (const part of rule.selectorText.split(/,(?![^(]*\))/)) {
        const at = part.lastIndexOf(':hover');
        // Only if something else than the element itself changes, or what is generated in it.
        if (at < 0 || !(/[\s>+~]/.test(part.slice(at + 6).trim() ? part.slice(at + 6) : '') || /::?(before|after)/.test(part.slice(at)))) continue;
        selectors.add(part.slice(0, at).trim() || '*');
      }
    }
    const found = [];
    for (const selector of selectors) {
      try { found.push(...[...document.querySelectorAll(selector)].filter(shown).slice(0, 3)); } catch (error) { /* A selector cut in two. */ }
    }
    const heard = [...listening].filter(([element, kinds]) => element.nodeType === 1 && shown(element) && !element.matches('body, html, main')
      && kinds.some(kind => ['mouseenter', 'mouseover', 'pointerenter', 'pointerover'].includes(kind))).map(([element]) => element);
    hovers = few([...new Set([...found, ...heard])].filter(element => !element.matches('body, html')), 8, 2);
    return hovers.length;
  };
  const pseudo = element => ['::before', '::after'].map(kind => {
    const style = getComputedStyle(element, kind);
    return style.content === 'none' || style.visibility !== 'visible' || style.opacity === '0' || style.display === 'none' ? '' : style.content;
  }).join('|').replace(/^\|$|"\s*"/g, '');
  const toHover = number => {
    const element = hovers[number];
    if (!element.isConnected || !shown(element)) return null;
    if (active()) active().blur();
    element.scrollIntoView({block: 'center', inline: 'nearest'});
    const box = [...element.getClientRects()].find(each => each.width > 1) || element.getBoundingClientRect();
    const point = {x: box.left + Math.min(box.width / 2, 60), y: box.top + Math.min(box.height / 2, 40)};
    const hit = document.elementFromPoint(point.x, point.y);
    if (!hit || !holds(element, hit)) return null;
    before = {...look(), pseudo: pseudo(element)};
    return point;
  };
  // What came into sight under the pointer. Return a point in it, or null if nothing worth reading came.
  const hovered = number => {
    const element = hovers[number];
    tops = fresh(before.shown).filter(top => probe.text(top));
    calm = tops.length ? null : pseudo(element);
    words = tops.map(probe.text).join(' ').slice(0, 80);
    if (!tops.length) {
      if (calm === before.pseudo || !/"[^"]{3,}"|attr/.test(calm)) return null;
      return {generated: true};
    }
    const box = tops[0].getBoundingClientRect();
    const within = (low, high, most) => (Math.max(1, low) + Math.min(most - 1, high)) / 2;
    return {x: within(box.left, box.right, innerWidth), y: within(box.top, box.bottom, innerHeight), generated: false};
  };
  const stays = number => calm === null ? tops.some(shown) : pseudo(hovers[number]) === calm;
  const focusables = number => {
    const element = hovers[number];
    const found = [element, ...all('*', element)].filter(each => tabbable(each) && !tops.some(top => holds(top, each) && top !== element));
    const around = closest(element, 'a[href], button, [tabindex], label');
    return (found.length ? found : around ? [around] : []).filter(shown).length;
  };
  const toFocus = number => {
    const element = hovers[number];
    const found = [element, ...all('*', element)].find(each => tabbable(each) && shown(each) && !tops.some(top => holds(top, each))) || closest(element, 'a[href], button, [tabindex]');
    if (found) found.focus();
    return !!found && active() === found;
  };
  const noKeys = number => {
    const element = hovers[number], text = words || String(calm).slice(0, 80);
    // Text that can be read elsewhere, by a name or a description, is no loss.
    const told = [element, ...all('*', element)].some(each => ['aria-label', 'aria-description', 'title', 'alt'].some(name => (each.getAttribute(name) || '').includes(text.slice(0, 30)) && text));
    const again = document.body.innerText.includes(text.slice(0, 40)) && !tops.some(shown) && text.length > 3;
    const links = tops.flatMap(top => [top, ...all('a[href], button, input', top)]).filter(each => each.matches('a[href], button, input'));
    const reached = links.length && links.every(link => link.href && all('a[href]').some(other => other !== link && !tops.some(top => holds(top, other)) && other.href === link.href && shown(other)));
    if (reached || again) return;
    (told || !(links.length || text.length > 3) ? review : fail)('bediening/zweven', element, {name: nameOf(element), text});
  };
  const notDismissed = number => {
    const over = tops.some(top => ['absolute', 'fixed'].includes(getComputedStyle(top).position) || closest(top, '[role=tooltip]'));
    // What covers nothing else need not be put away.
    const covers = over && tops.some(top => {
      const box = top.getBoundingClientRect();
      const under = document.elementsFromPoint(Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2)), Math.min(innerHeight - 1, Math.max(0, box.top + box.height / 2)));
      return under.some(each => !holds(top, each) && !holds(each, top) && !each.matches('html, body') && !holds(each, hovers[number]) && !holds(hovers[number], each) && probe.text(each));
    });
    if (covers) review('bediening/zweven-weg', hovers[number], {name: nameOf(hovers[number]), what: 'escape'});
  };
  const notHoverable = number => { fail('bediening/zweven-weg', hovers[number], {name: nameOf(hovers[number]), what: 'hover'}); };

  // ---- Single keys ----
  let log = new Map(), key = '', observer = null;
  const keysHeard = () => [window, document, document.documentElement, document.body].some(each => hears(each, 'keydown', 'keypress', 'keyup'));
  const note = what => { if (key) log.set(key, (log.get(key) || new Set()).add(what)); };
  const onFocus = event => { if (event.target !== window && event.target !== document) note('focus'); };
  const onScroll = () => note('scroll');
  const startKeys = () => {
    if (active()) active().blur();
    log = new Map();
    probe.events.length = 0;
    observer = new MutationObserver(records => {
      if (records.some(({target, type}) => type !== 'attributes' || target.matches('body *'))) note('change');
    });
    observer.observe(document.documentElement, {subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['class', 'hidden', 'open', 'aria-hidden', 'aria-expanded', 'style']});
    window.addEventListener('focus', onFocus, true);
  };
  // Return whether the key before this one did something.
  const nextKey = name => {
    finishKey();
    const did = log.has(key);
    key = name;
    if (active()) active().blur();
    probe.events.length = 0;
    return did;
  };
  const finishKey = () => { if (key && probe.events.some(({kind}) => kind === 'navigate' || kind === 'window')) note('navigate'); };
  const stopKeys = () => {
    finishKey();
    key = '';
    observer.disconnect();
    window.removeEventListener('focus', onFocus, true);
    return [...log.keys()];
  };
  const keysFound = (found, total) => {
    if (!found.length || found.length > total / 3) return;  // Whoever types anywhere gets something: that is no short cut.
    const off = [...all('a, button, label, input')].some(each => /sneltoets|shortcut|toetscombinat|toetsencombinat|hotkey|keyboard short/i.test(nameOf(each) + (each.labels && each.labels[0] ? probe.text(each.labels[0]) : '')));
    (off ? review : fail)('bediening/sneltoets', document.body, {keys: found.join(' ')});
  };

  // ---- Dragging ----
  const drags = () => {
    const found = all('[draggable=true]').concat([...listening].filter(([element, kinds]) => element.nodeType === 1 && kinds.includes('dragstart')
      && !element.matches('body, html')).map(([element]) => element));
    const HOPE = /omhoog|omlaag|verplaats|naar boven|naar beneden|eerder|later|\bup\b|\bdown\b|move|hoger|lager|volgende|vorige|left|right|[↑↓▲▼←→]/i;
    for (const element of found) {
      if (!shown(element) || !own.inside(element)) continue;
      const list = parent(element) || element;
      const way = all('button, select, [role=button], a[href], input[type=number]', list).some(each => HOPE.test(nameOf(each)) || each.matches('select, input'));
      if (!way) { review('bediening/slepen', list, {name: nameOf(element)}); return; }
    }
    // A place to drop a file, without a field to choose one.
    if (document.querySelector('input[type=file]')) return;
    const place = [...listening].find(([element, kinds]) => element.nodeType === 1 && kinds.includes('drop') && kinds.includes('dragover') && !kinds.includes('dragstart')
      && own.inside(element) && shown(element) && !element.matches('html, body, textarea, [contenteditable]') && !focusable(element) && !all('*', element).some(focusable));
    if (place && !found.length) review('bediening/slepen', place[0], {name: nameOf(place[0])});
  };

  // ---- Pressing down ----
  const listPresses = () => {
    presses = few([...listening].filter(([element, kinds]) => element.nodeType === 1 && shown(element)
      && kinds.some(kind => ['mousedown', 'pointerdown', 'touchstart'].includes(kind)) && !kinds.includes('click')
      && !element.matches('body, html, canvas, input, select, textarea, [role=slider], [role=scrollbar], [role=separator], [draggable=true]')
      && !closest(element, '[role=slider]')).map(([element]) => element), 6, 2);
    return presses.length;
  };
  const toPress = number => {
    const element = presses[number];
    if (!element.isConnected || !shown(element)) return null;
    element.scrollIntoView({block: 'center', inline: 'nearest'});
    const box = element.getBoundingClientRect();
    const point = {x: box.left + box.width / 2, y: box.top + box.height / 2};
    const hit = document.elementFromPoint(point.x, point.y);
    if (!hit || !holds(element, hit) || (hit !== element && closest(hit, 'input, select, textarea'))) return null;
    probe.events.length = 0;
    before = look();
    return point;
  };
  const acted = () => probe.events.some(({kind}) => kind !== 'submit') || document.body.innerText !== before.text || fresh(before.shown).length > 0;
  // Still so after the pointer was let go elsewhere: a mistake cannot be taken back.
  const pressed = number => { if (acted()) fail('bediening/indrukken', presses[number], {name: nameOf(presses[number])}); };

  return {listHovers, toHover, hovered, stays, focusables, toFocus, noKeys, notDismissed, notHoverable,
          keysHeard, startKeys, nextKey, stopKeys, keysFound, drags, listPresses, toPress, acted, pressed};
})());
