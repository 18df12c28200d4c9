// The keyboard walk, as seen from the page: `record` is asked after each Tab, and looks at where the focus went.
window.inclusiefKeyboard = (() => {
  const probe = window.inclusiefProbe, looks = window.inclusiefFocusLook;
  const {active, all, holds, closest, shown, tabbable, fail, review} = probe;
  const stops = [];              // Each element that got the focus, in the order of the first visit.
  const numbers = new Map();
  const seenLooks = new Map();   // How often something that looks like this was examined.
  const doubtful = [];           // What style could not decide.
  let root = null, pending = null, focused = [], last = null;

  const DIALOG = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';
  const COMPOSITE = '[role=menu], [role=menubar], [role=listbox], [role=tree], [role=grid], [role=treegrid], [role=tablist],'
                  + '[role=radiogroup], [role=toolbar], [role=combobox], [role=application], [aria-activedescendant]';
  const FRAME = 'iframe, frame, object, embed';
  // Inside these, Tab goes through parts that the page does not see.
  const PARTS = `${FRAME}, audio, video, ${['date', 'time', 'datetime-local', 'month', 'week'].map(type => `input[type=${type}]`).join(', ')}`;
  const FIELD = 'textarea, select, [contenteditable]:not([contenteditable=false]), input:not([type=checkbox]):not([type=radio])'
              + ':not([type=button]):not([type=submit]):not([type=reset]):not([type=image]):not([type=file]):not([type=range]):not([type=color])';
  // Not `focusin`: that does not come if the page throws the focus away at once.
  const onFocus = event => {
    const [target] = event.composedPath();
    if (target.nodeType === 1) focused.push(target);
  };
  // What a script did late, after the last step, does not belong to this one.
  const onKey = event => {
    if (event.key !== 'Tab') return;
    focused.length = 0;
    last = active();
  };
  window.addEventListener('focus', onFocus, true);
  window.addEventListener('keydown', onKey, true);

  // ---- Is the stop in sight? ----
  const boxes = element => {
    const own = [...element.getClientRects()].filter(box => box.width > 1 && box.height > 1);
    if (own.length) return own.slice(0, 3);
    // A link without a box of its own around something that has one.
    return [...element.querySelectorAll('*')].slice(0, 20).map(each => each.getBoundingClientRect())
      .filter(box => box.width > 2 && box.height > 2).slice(0, 3);
  };
  const opaque = node => {
    const style = getComputedStyle(node);
    if (style.opacity < 0.9 || style.visibility !== 'visible') return false;
    if (node.matches('img, video, canvas, iframe') || style.backgroundImage.includes('url(')) return true;
    const alpha = /rgba\([^)]*[ ,/]+([\d.]+)\)/.exec(style.backgroundColor);
    return alpha ? Number(alpha[1]) >= 0.9 : !/transparent/.test(style.backgroundColor);
  };
  const at = (element, x, y) => {
    const scope = element.getRootNode();
    const labels = [...(element.labels || [])];
    for (const hit of scope.elementsFromPoint ? scope.elementsFromPoint(x, y) : []) {
      if (hit === element || holds(element, hit) || labels.some(label => holds(label, hit))) return 'seen';
      if (holds(hit, element)) return 'absent';
      if (opaque(hit)) return 'covered';
    }
    return 'absent';
  };
  const sight = element => {
    if (element.matches('area') || element.closest('svg')) return 'seen';
    if (!element.checkVisibility({opacityProperty: true})) return 'hidden';
    const found = boxes(element);
    if (!found.length) return 'hidden';
    const inside = found.filter(box => box.right > 1 && box.bottom > 1 && box.left < innerWidth - 1 && box.top < innerHeight - 1);
    if (!inside.length) return 'outside';
    if (getComputedStyle(element).pointerEvents === 'none') return 'seen';
    const points = [];
    for (const box of inside) {
      const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
      const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
      for (const [dx, dy] of [[.5, .5], [.08, .15], [.92, .15], [.08, .85], [.92, .85]]) {
        points.push(at(element, left + (right - left) * dx, top + (bottom - top) * dy));
      }
    }
    if (points.includes('seen')) return points.includes('covered') ? 'partly' : 'seen';
    return points.includes('covered') ? 'covered' : 'clipped';
  };
  // A field that is out of sight is fine if its label stands in for it.
  const proxied = element => [...(element.labels || [])].some(label => shown(label));

  // ---- Does the focus show? ----
  const like = element => [element.localName, element.className && element.className.baseVal === undefined ? element.className : '',
    element.type || '', element.getAttribute('role') || '', (element.parentElement || {}).className || '', (element.parentElement || {}).localName].join('|');
  const settle = now => {
    if (!pending || pending.element === now) return;
    const {element, nodes, before, hidden, text} = pending;
    pending = null;
    if (!element.isConnected) return;
    if (text && text.contrast < text.needed) {
      const rest = looks.readable(element);  // What is hard to read without the focus too, is told elsewhere.
      if (rest && rest.contrast >= rest.needed) fail('toetsenbord/focus-leesbaar', element, {contrast: Math.floor(text.contrast * 100) / 100, needed: text.needed});
    }
    const verdict = looks.judge(nodes, before, looks.snapshot(nodes));
    if (hidden) {
      // If something beside it changes, that is what people look at.
      if (verdict === 'none' || !nodes.some(node => node !== element && shown(node) && !holds(node, element)) || !element.matches('input, select'))
        fail('toetsenbord/focus-verborgen', element, {name: probe.nameOf(element).slice(0, 60)});
      else doubtful.push({element, verdict, hidden});
    } else if (verdict !== 'strong') doubtful.push({element, verdict, hidden: false});
  };
  const examine = (element, how) => {
    const hidden = ['hidden', 'outside', 'clipped'].includes(how);
    const key = like(element), count = seenLooks.get(key) || 0;
    if (hidden && !proxied(element) ? count > 30 : count > 1) return;
    seenLooks.set(key, count + 1);
    const nodes = looks.places(element);
    pending = {element, nodes, before: looks.snapshot(nodes), hidden: hidden && !proxied(element), text: hidden ? null : looks.readable(element)};
  };
  const inspect = element => {
    const how = sight(element);
    if (how === 'covered') fail('toetsenbord/focus-bedekt', element);
    else if (how === 'partly') review('toetsenbord/focus-bedekt', element);
    return how;
  };

  // ---- One step ----
  const record = backwards => {
    const element = active();
    const visited = focused.splice(0);
    settle(element);
    for (const each of visited) {
      if (each === element || !each.isConnected || !each.matches || each === document.body) continue;
      if (!element && shown(each)) fail('toetsenbord/focus-weg', each);
      else if (element && element !== last && shown(each) && each.matches('a[href], button, input, select, textarea') && !holds(each, element)
               && !holds(element, each) && !closest(each, COMPOSITE) && !closest(each, '[aria-hidden=true]')
               && !closest(each, DIALOG) && !closest(element, DIALOG)) moved(each, element);
    }
    const happened = probe.events.splice(0).filter(({kind}) => kind !== 'submit');
    const cause = element || visited[visited.length - 1];
    if (happened.length && cause) fail('toetsenbord/focus-verandert', cause, {what: happened[0].kind});
    if (!element) return {end: !visited.length || !visited.some(each => each.isConnected && each !== document.body)};
    if (root && !holds(root, element)) return {outside: true};
    const again = numbers.has(element);
    if (!again) { numbers.set(element, stops.length); stops.push({element, box: page(element), backwards}); }
    const stop = stops[numbers.get(element)];
    const frame = element.matches(FRAME);
    if (!frame && !(backwards ? stop.back : stop.forth)) {
      const how = inspect(element);
      if (!again) examine(element, how);
    }
    stop[backwards ? 'back' : 'forth'] = true;
    return {stop: numbers.get(element), parts: element.matches(PARTS), skip: !backwards && isSkip(stop)};
  };
  const moved = (from, to) => {
    fail('toetsenbord/focus-verandert', from, {what: 'focus', to: probe.nameOf(to).slice(0, 60)});
  };
  const page = element => {
    const box = (boxes(element)[0] || element.getBoundingClientRect());
    return {left: box.left + scrollX, right: box.right + scrollX, top: box.top + scrollY, bottom: box.bottom + scrollY};
  };

  // ---- Where to start, and how to get past what holds the focus ----
  const place = (element, after) => {
    const mark = document.createElement('span');
    mark.tabIndex = -1;
    if (after) element.after(mark); else element.before(mark);
    mark.focus({preventScroll: true});
    mark.remove();
    focused.length = 0;
  };
  const start = selector => {
    root = selector ? document.querySelector(selector) : null;
    if (selector && !root) return false;
    if (root) place(root, false);
    else if (active() && !closest(active(), DIALOG)) {
      active().blur();
      place(document.body.firstElementChild || document.body.appendChild(document.createElement('span')), false);
    }
    focused.length = 0;
    return true;
  };
  const pass = (number, backwards) => { place(stops[number].element, !backwards); };

  // ---- A skip link ----
  const SKIP = /^(skip|jump|go|direct|sla|spring|ga|naar|door|zum|zur|direkt|aller|passer)\b.*(content|main|navigation|inhoud|hoofd|menu|tekst|text|inhalt|contenu)/i;
  const isSkip = stop => {
    const href = stop.element.getAttribute('href') || '';
    if (stop.skipped || numbers.get(stop.element) > 2 || !/^#./.test(href) || !SKIP.test(probe.nameOf(stop.element))) return false;
    stop.skipped = true;
    return true;
  };
  const skipTarget = number => {
    const id = decodeURIComponent(stops[number].element.getAttribute('href').slice(1));
    return document.getElementById(id) || document.getElementsByName(id)[0] || null;
  };
  // After Enter and Tab on a skip link: is the focus in or after its target?
  const skipped = (number, missing) => {
    const link = stops[number].element, target = skipTarget(number);
    if (!target) {
      const other = document.querySelector('main, [role=main], h1, h2');
      (other ? review : fail)('toetsenbord/snelkoppeling', link, {why: 'missing'});
    } else if (missing) return;
    else {
      const now = active();
      if (now && now !== link && !holds(target, now) && target.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_PRECEDING) {
        fail('toetsenbord/snelkoppeling', link, {why: 'focus'});
      }
    }
  };

  return {
    record, start, pass, place, skipTarget: number => !!skipTarget(number), skipped,
    stops, numbers, doubtful, DIALOG, COMPOSITE, FIELD, page,
    within: () => root,
    settle: () => settle(null),
    compare: looks.compare,
    report: probe.report,
    close: () => {
      window.removeEventListener('focus', onFocus, true);
      window.removeEventListener('keydown', onKey, true);
    },
  };
})();
