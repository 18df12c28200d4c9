// What probes with keys and pointer share in the page: it stays where it is, it says what it tried, and notes become reports.
window.inclusiefProbe = window.inclusiefProbe || (() => {
  const events = [];
  const happened = (kind, detail = '') => { events.push({kind, detail: String(detail)}); };

  // ---- The page may not leave, ask, or send ----
  const own = {open: window.open, alert: window.alert, confirm: window.confirm, prompt: window.prompt, print: window.print};
  const history = window.history, address = location.pathname + location.search;
  const moves = {back: history.back, forward: history.forward, go: history.go};
  window.open = address => { happened('window', address); return null; };
  window.alert = text => { happened('alert', text); };
  window.confirm = text => { happened('alert', text); return false; };
  window.prompt = text => { happened('alert', text); return null; };
  window.print = () => {};
  for (const name of Object.keys(moves)) history[name] = () => { happened('navigate', name); };
  const onNavigate = event => {
    if (event.hashChange || event.navigationType === 'traverse') return;
    if (event.destination.sameDocument) return;
    if (event.cancelable) event.preventDefault();
    happened('navigate', event.destination.url);
  };
  if (window.navigation) window.navigation.addEventListener('navigate', onNavigate);
  const onSubmit = event => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    happened('submit');
  };
  window.addEventListener('submit', onSubmit);
  const onClick = event => {
    const path = event.composedPath();
    const link = path.find(node => node.localName === 'a' && node.href);
    // A link in a new tab, or to mail or telephone: no event of this page tells of it.
    if (link && !event.defaultPrevented && !(link.getAttribute('href') || '').startsWith('#')) {
      event.preventDefault();
      happened('navigate', link.href);
    }
  };
  window.addEventListener('click', onClick);

  // ---- What moves softly must be where it goes at once ----
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, ::before, ::after { transition: none !important; scroll-behavior: auto !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const release = () => {
    // A script may have written another address without leaving.
    if (location.pathname + location.search !== address) history.replaceState(history.state, '', address);
    Object.assign(window, own);
    for (const name of Object.keys(moves)) delete history[name];
    if (window.navigation) window.navigation.removeEventListener('navigate', onNavigate);
    window.removeEventListener('submit', onSubmit);
    window.removeEventListener('click', onClick);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => each !== sheet);
    delete window.inclusiefProbe;
  };

  // ---- Elements ----
  const all = (selector, root = document) => {
    const found = [...root.querySelectorAll(selector)];
    for (const host of root.querySelectorAll('*')) if (host.shadowRoot) found.push(...all(selector, host.shadowRoot));
    return found;
  };
  const active = () => {
    let element = document.activeElement;
    while (element && element.shadowRoot && element.shadowRoot.activeElement) element = element.shadowRoot.activeElement;
    return element === document.body || element === document.documentElement ? null : element;
  };
  const parent = node => node.assignedSlot || node.parentElement || (node.getRootNode() || {}).host || null;
  const holds = (outer, inner) => {
    for (let node = inner; node; node = parent(node)) if (node === outer) return true;
    return false;
  };
  const closest = (element, selector) => {
    for (let node = element; node; node = parent(node)) if (node.matches(selector)) return node;
    return null;
  };
  const NATIVE = 'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, object, embed,'
               + 'audio[controls], video[controls], [contenteditable]:not([contenteditable=false])';
  const focusable = element => !element.matches(':disabled') && !element.closest('[inert]')
    && (element.matches(NATIVE) || element.hasAttribute('tabindex'));
  const tabbable = element => focusable(element) && element.tabIndex >= 0;
  // On the screen for a person who can scroll.
  const shown = element => {
    if (!element.isConnected || !element.checkVisibility({visibilityProperty: true, opacityProperty: true})) return false;
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.right + scrollX > 0 && box.bottom + scrollY > 0
      && box.left + scrollX < Math.max(innerWidth, document.documentElement.scrollWidth);
  };
  const text = element => (element.innerText === undefined ? element.textContent : element.innerText).replace(/\s+/g, ' ').trim();
  const nameOf = element => (element.getAttribute('aria-label') || text(element) || element.value || element.title || '').trim();

  // ---- Notes ----
  const notes = [];
  const note = (rule, element, sight, data = {}) => {
    if (!element || notes.some(each => each.rule === rule && each.element === element)) return;
    notes.push({rule, element, sight, data, html: (element.outerHTML || '').slice(0, 1000)});
  };
  const selectorOf = element => {
    try {
      const target = window.axe.utils.getSelector(element);
      return Array.isArray(target) ? target.join(' >>> ') : target;
    } catch (error) {
      return element.id ? `#${CSS.escape(element.id)}` : element.localName;  // It is no longer in the page.
    }
  };
  const report = () => {
    if (!notes.length) return [];
    let ready = false;
    try { window.axe.setup(); ready = true; } catch (error) { /* Without the tree there is still the element's own name. */ }
    try {
      return notes.splice(0).map(({rule, element, sight, data, html}) => ({
        rule, sight, html, selector: selectorOf(element),
        data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)])),
      }));
    } finally {
      if (ready) window.axe.teardown();
    }
  };
  const fail = (rule, element, data) => note(rule, element, 'failed', data);
  const review = (rule, element, data) => note(rule, element, 'cantTell', data);
  return {events, happened, release, all, active, parent, holds, closest, focusable, tabbable, shown, text, nameOf, fail, review, report};
})();
