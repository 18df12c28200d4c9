// What the keyboard walk asks when it knows all stops: what was not reached, in which order, and whether the focus is caught.
Object.assign(window.inclusiefKeyboard, (() => {
  const probe = window.inclusiefProbe, walk = window.inclusiefKeyboard;
  const {stops, numbers, doubtful, DIALOG, COMPOSITE, FIELD} = walk;
  const {all, active, holds, closest, shown, tabbable, focusable, parent, fail, review} = probe;
  const listening = new Map();
  const POINTER = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend', 'dblclick'];
  const CONTROL = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'option',
                   'slider', 'spinbutton', 'combobox', 'textbox', 'searchbox', 'treeitem'];

  // ---- Out of reach ----
  let keyup = false, central = false;
  const listen = getEventListeners => {
    for (const element of [window, document, ...all('*')]) {
      const heard = getEventListeners(element);
      if (heard.keyup) keyup = true;
      // One listener for many things: the page itself looks what was clicked.
      if (element.nodeType !== 1 || element.matches('html, body')) central = central || !!heard.click;
      if (element.nodeType !== 1 || !document.body.contains(element.getRootNode().host || element)) continue;
      const kinds = Object.keys(getEventListeners(element)).filter(kind => POINTER.includes(kind));
      if (kinds.length) listening.set(element, kinds);
    }
  };
  const container = element => {
    if (element.matches('body, main, header, footer, nav, form, table, tbody, ul, ol, dialog, fieldset, iframe, label')) return true;
    const box = element.getBoundingClientRect();
    return box.width * box.height > innerWidth * innerHeight * 0.4;
  };
  // In a composite widget the arrow keys do the work; the widget itself must be reachable.
  const managed = element => {
    const widget = closest(element, COMPOSITE);
    if (!widget) return false;
    if (focusable(widget) || all('*', widget).some(tabbable)) return true;
    const owner = widget.id && all(`[aria-controls~="${CSS.escape(widget.id)}"], [aria-owns~="${CSS.escape(widget.id)}"]`);
    return !!owner && owner.some(tabbable);
  };
  const usable = element => shown(element) && !element.closest('[inert], [aria-disabled=true], [aria-hidden=true]');
  const unreachable = () => {
    const root = walk.within() || document.body;
    for (const [element, kinds] of listening) {
      if (!holds(root, element) || !usable(element) || container(element)) continue;
      if (focusable(element) || closest(parent(element), 'a[href], button, label, summary, [tabindex]:not([tabindex="-1"])')) continue;
      if (all('*', element).some(each => focusable(each)) || managed(element)) continue;
      if (element.matches('option, optgroup, audio, video')) continue;
      const role = element.getAttribute('role');
      const hand = getComputedStyle(element).cursor === 'pointer';
      const attribute = ['onclick', 'onmousedown', 'ondblclick', 'ontouchstart', 'onpointerdown'].some(name => element.hasAttribute(name));
      const called = /\b(btn|button|knop|link|toggle|close|tab)\b/i.test(`${element.className} ${element.id}`);
      if (!probe.text(element) && !hand && !role && !element.matches('img, svg, canvas')) continue;
      if (kinds.length === 1 && /^touch/.test(kinds[0]) && !hand) continue;
      const sure = hand || attribute || called || CONTROL.includes(role);
      (sure ? fail : review)('toetsenbord/niet-bereikbaar', element, {name: probe.nameOf(element).slice(0, 60)});
      if (sure && !role && !element.matches('img, svg, svg *')) fail('toetsenbord/nep-knop', element, {name: probe.nameOf(element).slice(0, 60)});
    }
    taken(root);
    if (central) hands(root);
  };
  // With a pointing hand of its own and no listener: the listener is higher up.
  const hands = root => {
    const found = all('div, span, li, p, img, svg, i, b, strong, em, td, dt, h2, h3, h4', root).filter(element =>
      getComputedStyle(element).cursor === 'pointer' && (!parent(element) || getComputedStyle(parent(element)).cursor !== 'pointer'));
    const heard = element => { for (let node = element; node && node !== document.body; node = parent(node)) if (listening.has(node)) return true; return false; };
    const real = found.filter(element => !heard(element) && usable(element) && !container(element) && !managed(element)
      && !closest(element, 'a[href], button, label, summary, [tabindex]:not([tabindex="-1"]), select') && !all('*', element).some(focusable)
      && (probe.text(element) || element.matches('img, svg')));
    for (const element of real.slice(0, 3)) review('toetsenbord/niet-bereikbaar', element, {name: probe.nameOf(element).slice(0, 60)});
  };
  // A real link or button that is taken out of the order with tabindex="-1".
  const taken = root => {
    const goals = new Set(all('a[href]').filter(link => link.tabIndex >= 0).map(link => link.href));
    for (const element of all('a[href][tabindex="-1"], button[tabindex="-1"], input[tabindex="-1"], select[tabindex="-1"]', root)) {
      if (numbers.has(element) || !usable(element) || element.matches(':disabled, [type=hidden]') || closest(element, COMPOSITE)) continue;
      if (element.matches('[role=tab], [role=option], [role^=menuitem], [role=treeitem], [role=radio], [role=gridcell]')) continue;
      if (element.matches('a') && goals.has(element.href)) continue;
      // One of a row has the place in the order, and arrow keys go on from there.
      if ([...(element.parentElement || root).querySelectorAll('[tabindex="0"]')].some(each => each.localName === element.localName)) continue;
      review('toetsenbord/niet-bereikbaar', element, {name: probe.nameOf(element).slice(0, 60)});
    }
  };
  // Controls with a name of a widget, made of nothing: they have a listener and a place in the order, but no role.
  const TOP = /\b(top|boven|begin|up|haut|oben)\b/i;
  const nameless = () => {
    for (const {element} of stops) {
      // A link to nowhere with a listener is a button.
      if (element.isConnected && element.matches('a[href="#"]:not([role]), a[href^="javascript:"]:not([role])') && (listening.get(element) || []).includes('click')
          && !TOP.test(probe.nameOf(element))) review('toetsenbord/nep-knop', element, {name: probe.nameOf(element).slice(0, 60)});
      if (!element.isConnected || element.hasAttribute('role') || !/^(div|span|p|li|td|i|b|img)$/.test(element.localName)) continue;
      const kinds = listening.get(element) || [];
      if (!kinds.includes('click') || element.isContentEditable || all('*', element).some(focusable)) continue;
      fail('toetsenbord/nep-knop', element, {name: probe.nameOf(element).slice(0, 60)});
    }
  };

  // ---- Order ----
  // Whether a reader comes to `a` before `b`: above it, or on the same line at the side where the text starts.
  const earlier = (a, b, rightToLeft) => {
    if (a.bottom <= b.top + 2) return true;
    if (b.bottom <= a.top + 2) return false;
    return rightToLeft ? a.left >= b.right - 2 : a.right <= b.left + 2;
  };
  const common = (a, b) => { for (let node = a; node; node = parent(node)) if (holds(node, b)) return node; return null; };
  const childOf = (container, element) => {
    let node = element;
    while (node && parent(node) !== container) node = parent(node);
    return node;
  };
  const moves = (container, one, two) => {
    const style = getComputedStyle(container);
    const floats = child => child && getComputedStyle(child).float;
    // Blocks that float to the end of the line stand in reverse.
    if (floats(one) === floats(two) && floats(one) === (style.direction === 'rtl' ? 'left' : 'right')) return true;
    if (!/flex|grid/.test(style.display)) return false;
    return /reverse/.test(`${style.flexDirection} ${style.flexWrap}`) || [one, two].some(child => child
      && (getComputedStyle(child).order !== '0' || (/grid/.test(style.display) && !/^auto/.test(getComputedStyle(child).gridArea))));
  };
  const order = () => {
    const line = stops.filter(({element, backwards}) => !backwards && element.isConnected && shown(element)
                              && !closest(element, DIALOG) && getComputedStyle(element).position !== 'fixed');
    for (const [index, {element, box}] of line.entries()) {
      if (!(element.tabIndex > 0)) continue;
      const later = line.slice(index + 1).find(other => other.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
      if (!later) continue;
      const rightToLeft = getComputedStyle(document.body).direction === 'rtl';
      (earlier(later.box, box, rightToLeft) ? fail : review)('toetsenbord/volgorde', element, {name: probe.nameOf(later.element).slice(0, 60)});
      return;
    }
    const told = new Set();
    for (let index = 1; index < line.length; index++) {
      const [one, two] = [line[index - 1], line[index]];
      const container = common(one.element, two.element);
      if (!container || told.has(container) || container === one.element || container === two.element) continue;
      const rightToLeft = getComputedStyle(container).direction === 'rtl';
      const [from, to] = [childOf(container, one.element), childOf(container, two.element)];
      if (!moves(container, from, to) || !earlier(two.box, one.box, rightToLeft)) continue;
      // The big parts of a page have places of their own; what counts is what belongs together.
      const many = child => all('*', child).filter(tabbable).length > 3;
      if (/grid/.test(getComputedStyle(container).display) && (many(from) || many(to))) continue;
      // From the end of a column to the top of the next: that is how people read.
      const [a, b] = [from.getBoundingClientRect(), to.getBoundingClientRect()];
      if (rightToLeft ? b.right <= a.left + 2 : b.left >= a.right - 2) continue;
      told.add(container);
      review('toetsenbord/volgorde', container, {name: probe.nameOf(two.element).slice(0, 60)});
    }
  };

  // ---- Caught? ----
  const TOLD = /\b(esc|escape|ctrl|control|f6|alt)\b/i;
  // The focus came back to a stop: which stops does it go round, and is there more that it should get to?
  const ring = (from, to) => {
    const members = new Set(stops.slice(Math.min(from, to), Math.max(from, to) + 1).map(({element}) => element));
    const rest = all('*').filter(element => tabbable(element) && shown(element) && !members.has(element)
      && !(element.type === 'radio') && !element.closest('[inert]') && !numbers.has(element));
    const element = stops[from].element;
    const dialog = closest(element, DIALOG);
    return {rest: rest.length, dialog: !!dialog, told: TOLD.test(document.body.innerText),
            button: !!dialog && all('button, a[href], [role=button], input[type=submit], input[type=button]', dialog).length > 0};
  };
  const caught = (number, sure) => (sure ? fail : review)('toetsenbord/val', stops[number].element, {name: probe.nameOf(stops[number].element).slice(0, 60)});

  // ---- Pixels of the doubtful ----
  const doubts = () => doubtful.length;
  // Just before it, so that the next Tab comes to it.
  const aim = number => {
    const {element} = doubtful[number];
    if (!element.isConnected || !element.checkVisibility({visibilityProperty: true})) return false;
    walk.place(element, false);
    return true;
  };
  const show = number => {
    const {element, verdict, hidden} = doubtful[number];
    if (!element.isConnected || element.matches('area') || !element.checkVisibility({visibilityProperty: true})) return null;
    if (active() !== element) return null;
    const beside = [element.parentElement, element.nextElementSibling, element.previousElementSibling];
    const seen = [element, ...(element.labels || []), ...(hidden ? beside : [])].filter(each => each && shown(each))
      .map(each => each.getBoundingClientRect());
    if (!seen.length) {
      if (hidden) fail('toetsenbord/focus-verborgen', element, {name: probe.nameOf(element).slice(0, 60)});
      return null;
    }
    const left = Math.max(0, Math.min(...seen.map(box => box.left)) - 8), top = Math.max(0, Math.min(...seen.map(box => box.top)) - 8);
    const right = Math.min(innerWidth, Math.max(...seen.map(box => box.right)) + 8), bottom = Math.min(innerHeight, Math.max(...seen.map(box => box.bottom)) + 8);
    if (right - left < 4 || bottom - top < 4 || right - left > 2000 || bottom - top > 1200) return null;
    const clip = {x: left + scrollX, y: top + scrollY, width: right - left, height: bottom - top};
    return {clip, field: element.matches(FIELD), verdict};
  };
  const hide = () => { if (active()) active().blur(); };
  const decide = (number, changed, clear, field) => {
    const {element, verdict, hidden} = doubtful[number];
    const data = {name: probe.nameOf(element).slice(0, 60)};
    if (hidden) {
      if (changed < 8) fail('toetsenbord/focus-verborgen', element, data);
      return;
    }
    // In a field the text cursor shows where the focus is: hard to find, but it is something.
    if (changed < 8 && verdict === 'none' && !field) fail('toetsenbord/focus-onzichtbaar', element, data);
    else if (changed < 8 || clear < 40) review('toetsenbord/focus-zwak', element, data);
  };
  return {listen, keyup: () => keyup, unreachable: () => { unreachable(); nameless(); }, order, ring, caught, doubts, aim, show, hide, decide};
})());
