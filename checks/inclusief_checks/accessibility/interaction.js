// Operating a page: what comes into sight after a key, whether that is told, and whether a reader gets out again.
window.inclusiefInteraction = (() => {
  const probe = window.inclusiefProbe;
  const {all, active, holds, closest, shown, focusable, tabbable, parent, fail, review} = probe;
  const listening = new Map();
  const items = [];
  let current = null, before = null, root = null;

  const DIALOG = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';
  const LIVE = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], [role=timer], [role=progressbar], output';
  const nameOf = element => probe.nameOf(element).slice(0, 60);
  const listen = getEventListeners => {
    for (const element of [window, document, ...all('*')]) {
      const found = getEventListeners(element);
      if (Object.keys(found).length) listening.set(element, Object.keys(found));
    }
  };
  // Only this part of the page is operated. Return whether there is such a part.
  const limit = selector => { root = document.querySelector(selector); return !!root; };
  const inside = element => !root || holds(root, element);
  const hears = (element, ...kinds) => (listening.get(element) || []).some(kind => kinds.includes(kind));

  // ---- What is in sight ----
  const sight = () => new Set(all('body *').filter(shown));
  const fresh = (was, now = sight()) => {
    const found = [...now].filter(element => !was.has(element) && !element.matches('script, style, br'));
    const set = new Set(found);
    return found.filter(element => !set.has(parent(element)));
  };
  const heading = () => probe.text(all('h1').find(shown) || document.createElement('p'));
  const look = () => ({shown: sight(), text: document.body.innerText, scroll: scrollY, title: document.title, heading: heading(), path: location.pathname});
  const like = element => [element.localName, String(element.className), element.getAttribute('role') || '', element.type || '',
    (element.parentElement || {}).className || ''].join('|');
  const few = (elements, most, each = 1) => {
    const count = new Map();
    return elements.filter(inside).filter(element => {
      const key = like(element);
      count.set(key, (count.get(key) || 0) + 1);
      return count.get(key) <= each;
    }).slice(0, most);
  };

  // ---- Openers ----
  const OPENERS = 'summary, [aria-expanded=false], [aria-haspopup]:not([aria-haspopup=false]), [popovertarget], button[aria-controls]';
  const isDrawer = label => {
    const box = label.htmlFor && document.getElementById(label.htmlFor);
    if (!box || box.type !== 'checkbox' || box.checkVisibility()) return false;
    // The layer behind a drawer closes it. It has nothing to see or read.
    return !!probe.nameOf(label) || all('svg, img, i, span', label).length > 0;
  };
  const leads = element => { const link = closest(element, 'a[href]'); return !!link && !/^(#|javascript:)/.test(link.getAttribute('href')) && !caught(link); };
  // A link that the page catches: to a picture, or marked as what opens a window.
  const caught = element => hears(element, 'click') && (/\.(jpe?g|png|gif|webp|avif|svg)([?#]|$)/i.test(element.getAttribute('href'))
    || /light-?box|modal|pop-?up|fancybox|gallery/i.test(`${element.className} ${element.rel} ${Object.keys(element.dataset)}`));
  const operable = element => shown(element) && !element.matches(':disabled, [aria-disabled=true]') && !element.closest('[inert]') && !leads(element);
  const openers = () => {
    const sure = all(OPENERS).filter(element => !element.matches('input, textarea, select'));
    const drawers = all('label[for]').filter(isDrawer);
    const buttons = all('button, [role=button], input[type=button], a[href="#"], a[href^="javascript:"], a[href^="#"][onclick], a[href]').filter(element =>
      !sure.includes(element) && (!element.matches('a') || element.matches('[onclick], [href="#"], [href^="javascript:"]') || (element.matches('[href^="#"]') && hears(element, 'click')) || caught(element)) && !(element.form && (element.type === 'submit' || element.type === 'reset'))
      && !closest(element, '[role=tablist], [role=menu], [role=listbox], [role=radiogroup]'));
    items.splice(0, items.length, ...few([...sure, ...drawers].filter(operable), 14, 2), ...few(buttons.filter(operable), 10));
    return items.length;
  };
  // Give the opener the focus. Return what kind it is, or null if it is no longer to be used.
  const ready = number => {
    const element = items[number];
    probe.events.length = 0;
    if (!operable(element) || (element.matches('summary') && element.parentElement.open)) return null;
    const calm = look();
    const focuses = focusable(element);
    if (focuses) element.focus(); else if (active()) active().blur();
    before = look();
    current = {element, mark: markOf(element), said: saidOf(element), expanded: element.getAttribute('aria-expanded'), focused: focuses && active() === element,
               tops: [], drawer: element.matches('label')};
    if (fresh(calm.shown, before.shown).length) return null;  // It opens at the focus: the keyboard walk came by.
    return {focused: current.focused, link: element.matches('a'), popup: element.hasAttribute('aria-haspopup')};
  };
  // ---- A button that only looks different when it is on ----
  const markOf = element => `${element.className} ${element.getAttribute('style') || ''}`;
  const saidOf = element => nameOf(element) + [...element.attributes].filter(({name}) => /^(aria-|checked|value|title)/.test(name)).map(({name, value}) => name + value);
  const toggled = () => {
    const {element, mark, said} = current;
    // It took itself away, and the focus with it. What leaves the page is no concern.
    if (current.focused && !active() && !(element.isConnected && shown(element)) && !probe.events.length && document.hasFocus()) {
      review('bediening/focus-terug', element.isConnected ? element : document.querySelector('main') || document.body, {name: nameOf(element)});
    }
    return element.isConnected && active() === element && markOf(element) !== mark && saidOf(element) === said && !probe.events.length;
  };
  const untoggled = () => {
    const {element, mark, said} = current;
    if (element.isConnected && markOf(element) === mark && saidOf(element) === said) review('bediening/stand', element, {name: nameOf(element)});
  };
  // What the key or click did. Return whether something came into sight.
  const reacted = () => {
    current.tops = fresh(before.shown);
    const {element} = current;
    // Another page without loading one: it needs a title of its own.
    if (location.pathname !== before.path && document.title === before.title && heading() && heading() !== before.heading) {
      review('bediening/titel-blijft', all('h1').find(shown), {title: before.title});
    }
    const changed = element.isConnected && element.getAttribute('aria-expanded') !== current.expanded;
    return {opened: current.tops.length > 0, changed: changed || !element.isConnected || probe.events.length > 0
            || document.body.innerText !== before.text || markOf(element) !== current.mark || active() !== (current.focused ? element : null)};
  };
  const click = () => { if (current.element.isConnected) current.element.click(); };
  const mouseOnly = () => {
    const {element} = current;
    if (!current.tops.some(top => probe.text(top) || all('img, svg, input', top).length)) return;
    // A click brought the focus to a field that keys can reach as well.
    if (active() && active() !== element && before.shown.has(active()) && tabbable(active())) return;
    // The icon in a search field does what the field does by itself.
    const form = closest(element, 'form, search, [role=search]');
    if (element.matches('label') && form && all('input', form).some(field => before.shown.has(field) && tabbable(field))) return;
    const goal = element.matches('label') ? element.htmlFor : '';
    const others = all(OPENERS).filter(other => other !== element && tabbable(other) && shown(other));
    const controls = element.getAttribute('aria-controls');
    if (others.some(other => controls ? other.getAttribute('aria-controls') === controls : current.tops.some(top => other.getAttribute('aria-controls') === top.id && top.id))) return;
    fail('bediening/alleen-muis', element, {name: nameOf(element) || element.getAttribute('for') || '', goal});
  };

  // ---- After opening ----
  const looksModal = top => {
    const box = top.getBoundingClientRect(), style = getComputedStyle(top);
    return style.position === 'fixed' && box.width >= innerWidth * 0.95 && box.height >= innerHeight * 0.9;
  };
  const dialogOf = () => {
    for (const top of current.tops) {
      const inner = top.matches(DIALOG) ? top : closest(top, DIALOG) || all(DIALOG, top).find(shown);
      if (inner) return inner;
    }
    return current.tops.find(top => looksModal(top) && all('*', top).some(each => each.matches('button, a[href], input, [onclick], [tabindex], img') || hears(each, 'click'))) || null;
  };
  const isModal = dialog => dialog.matches(':modal, [aria-modal=true]') || looksModal(dialog) || current.tops.some(looksModal);
  const floats = top => ['absolute', 'fixed'].includes(getComputedStyle(top).position);
  const judge = () => {
    const {element, tops} = current;
    const dialog = current.dialog = dialogOf();
    const pops = current.pops = !dialog && (element.hasAttribute('aria-haspopup') || tops.some(floats)) && !element.matches('summary');
    const after = element.getAttribute('aria-expanded');
    const near = tops.some(top => top.id && top.id === element.getAttribute('aria-controls')) || tops.some(top =>
      element.nextElementSibling === top || holds(parent(element), top) || parent(element).nextElementSibling === top || (element.nextElementSibling && holds(element.nextElementSibling, top)));
    if (!dialog && element.isConnected && !element.matches('summary, [popovertarget], label')) {
      if (current.expanded !== null && after === current.expanded && near) fail('bediening/stand', element, {name: nameOf(element)});
      else if (current.expanded === null && after === null && near && !element.hasAttribute('aria-pressed') && !element.hasAttribute('aria-selected')
               && tops.some(top => !top.matches(LIVE) && !closest(top, LIVE) && (all('a, button, input', top).length || probe.text(top).length > 80))
               && shown(element)) review('bediening/stand', element, {name: nameOf(element)});
    }
    current.silent = !dialog && current.expanded === null && after === null && near && element.isConnected
      && !element.matches('summary, [popovertarget], label, [aria-pressed], [aria-selected]') && !tops.some(top => closest(top, LIVE));
    if (dialog) return {dialog: true, modal: isModal(dialog), native: dialog.matches(':modal'), stops: all('*', dialog).filter(each => tabbable(each) && shown(each)).length};
    const said = tops.filter(top => !closest(top, LIVE) && !all(LIVE, top).length && probe.text(top) && probe.text(top).length < 200
      && !all('a, button, input, select, textarea', top).length);
    if (said.length && current.expanded === null && !element.matches('summary, label, [popovertarget], [aria-controls], [aria-pressed]')
        && !said.some(top => holds(top, active()))) current.told = said[0];
    const inner = tops.flatMap(top => [top, ...all('*', top)]).filter(each => tabbable(each) && shown(each)).length;
    const roles = '[role=menu], [role=listbox], [role=tree], [role=grid], [role=dialog]';
    return {dialog: false, pops, inner: active() === element && inner > 0 && !tops.some(top => top.matches(roles) || all(roles, top).length)};
  };
  const status = element => { review('bediening/statusbericht', element, {text: probe.text(element).slice(0, 80)}); };
  // Text that changed where it was, such as a number of results.
  const rewritten = changed => {
    const lines = changed.filter(element => element.isConnected && shown(element) && !closest(element, LIVE) && probe.text(element)
      && probe.text(element).length < 200 && !holds(current.element, element) && !holds(element, active()));
    if (lines.length === 1) status(lines[0]);
  };
  // ---- From the opener into what it opened ----
  const inTops = () => !!active() && current.tops.some(top => holds(top, active()));
  const entered = () => {
    if (inTops()) return 'in';
    if (!open()) return 'gone';
    if (current.tops.some(floats) && active() && active() !== current.element) review('toetsenbord/volgorde', current.element, {name: nameOf(current.element)});
    return 'past';
  };
  const reopen = () => {
    const {element} = current;
    if (!element.isConnected || !shown(element)) return false;
    element.focus();
    if (!open()) element.click();
    return open() && active() === element;
  };
  const tooEarly = () => { if (!inTops()) fail('bediening/te-vroeg-dicht', current.element, {name: nameOf(current.element)}); };
  const focusInside = () => {
    const {dialog, element} = current, now = active();
    if (now && (holds(dialog, now) || current.tops.some(top => holds(top, now)))) return true;
    (isModal(dialog) ? fail : review)('bediening/venster', dialog, {name: nameOf(element), what: 'in'});
    return false;
  };
  const looseIn = () => {
    for (const element of [current.dialog, ...all('*', current.dialog)]) {
      if (element === current.dialog || !hears(element, 'click', 'mousedown', 'pointerdown') || !shown(element) || focusable(element)) continue;
      if (closest(parent(element), 'a[href], button, label, [tabindex]') !== null && closest(parent(element), 'a[href], button, label')) continue;
      if (all('*', element).some(focusable) || !(probe.text(element) || getComputedStyle(element).cursor === 'pointer')) continue;
      fail('bediening/alleen-muis', element, {name: nameOf(element), goal: ''});
    }
  };
  // Called after each Tab: is the focus still in the dialog? The browser's own bar is no problem.
  const stillIn = () => {
    const now = active();
    if (!now || holds(current.dialog, now) || current.tops.some(top => holds(top, now))) return true;
    fail('bediening/venster', current.dialog, {name: nameOf(current.element), what: 'out'});
    return false;
  };
  const back = () => { const first = current.dialog && all('*', current.dialog).find(each => tabbable(each) && shown(each)); if (first) first.focus(); };
  const open = () => current.tops.some(top => top.isConnected && shown(top));
  const closed = () => {
    const {element, dialog, pops} = current, now = active();
    if (open()) {
      if (!dialog && !pops) return false;
      const ways = dialog ? all('button, a[href], input[type=button], input[type=submit], [role=button]', dialog).filter(each => tabbable(each) && shown(each)) : [element];
      if (dialog && isModal(dialog) && !ways.length) fail('bediening/sluiten', dialog, {name: nameOf(element)});
      else if (dialog || element.hasAttribute('aria-haspopup')) review('bediening/sluiten', dialog || element, {name: nameOf(element)});
      return false;
    }
    if ((dialog || pops) && current.focused && shown(element) && now !== element && !(now && holds(element, now))) {
      (dialog && isModal(dialog) && !now ? fail : review)('bediening/focus-terug', element, {name: nameOf(element)});
    }
    if (current.told) status(current.told);
    return true;
  };
  // Put away what stayed open, so that the next opener can be tried.
  const clear = () => {
    for (const dialog of all('dialog[open]')) dialog.close();
    for (const popover of all('[popover]')) if (popover.matches(':popover-open')) popover.hidePopover();
    if (!open()) return;
    if (current.element.isConnected && shown(current.element)) current.element.click();
    // The same button put it away: it opens and closes. If not, it was a message.
    if (current.silent && !open()) review('bediening/stand', current.element, {name: nameOf(current.element)});
    else if (current.told) status(current.told);
    for (const top of current.tops) if (top.isConnected && shown(top) && floats(top)) top.style.setProperty('display', 'none', 'important');
  };

  // ---- Text that changes in place ----
  let watcher = null, changed = [];
  const watch = () => {
    changed = [];
    watcher = new MutationObserver(records => {
      for (const {target, type} of records) {
        const element = target.nodeType === 1 ? target : target.parentElement;
        if (element && type !== 'attributes' && !changed.includes(element)) changed.push(element);
      }
    });
    watcher.observe(document.body, {subtree: true, childList: true, characterData: true});
  };
  const unwatch = () => { watcher.takeRecords(); watcher.disconnect(); rewritten(changed); };

  return {
    limit, inside, toggled, untoggled, entered, reopen, tooEarly, items, listening, LIVE, hears, sight, fresh, look, like, few, nameOf, listen,
    openers, ready, reacted, click, mouseOnly, judge, focusInside, looseIn, stillIn, back, closed, clear, watch, unwatch,
    report: probe.report,
  };
})();
