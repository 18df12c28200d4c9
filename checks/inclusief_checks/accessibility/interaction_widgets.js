// Widgets that a page made by itself: do keys do what a click does, and is the state told? And what typing changes elsewhere.
Object.assign(window.inclusiefInteraction, (() => {
  const probe = window.inclusiefProbe, own = window.inclusiefInteraction;
  const {all, active, holds, closest, shown, focusable, tabbable, parent, fail, review} = probe;
  const {hears, few, nameOf, LIVE} = own;
  let widgets = [], typed = [], observer = null, records = [];

  // ---- What happens ----
  // What a page notes on its root, such as that there is a keyboard, is not an answer to a key.
  const QUIET = /^(tabindex|data-focus.*|data-js-focus.*)$/;
  const keep = list => records.push(...list.filter(({target, type, attributeName, oldValue}) => type !== 'attributes'
    ? !target.nodeName.match(/^(HEAD|STYLE|SCRIPT)$/)
    : !target.matches('html, body, head *') && !QUIET.test(attributeName) && oldValue !== target.getAttribute(attributeName)));
  const observe = () => {
    if (observer) observer.disconnect();
    observer = new MutationObserver(keep);
    observer.observe(document.documentElement, {subtree: true, childList: true, characterData: true, attributes: true, attributeOldValue: true});
    records = [];
    probe.events.length = 0;
  };
  const stop = () => { if (observer) { keep(observer.takeRecords()); observer.disconnect(); observer = null; } };

  // ---- Widgets ----
  const MOVES = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'];
  const KEYS = {
    button: [' ', 'Enter'], link: ['Enter'], checkbox: [' ', 'Enter'], switch: [' ', 'Enter'], radio: [' ', 'Enter', ...MOVES],
    tab: ['Enter', ' ', ...MOVES], menuitem: ['Enter', ' '], menuitemcheckbox: ['Enter', ' '], menuitemradio: ['Enter', ' '],
    option: ['Enter', ' ', ...MOVES], treeitem: ['Enter', ' ', ...MOVES], slider: MOVES, spinbutton: MOVES,
  };
  const STATE = {checkbox: 'aria-checked', switch: 'aria-checked', radio: 'aria-checked', menuitemcheckbox: 'aria-checked',
                 menuitemradio: 'aria-checked', tab: 'aria-selected'};
  const GROUPS = {tablist: 'tab', radiogroup: 'radio', menu: 'menuitem', menubar: 'menuitem', listbox: 'option', tree: 'treeitem'};
  const NATIVE = 'a[href], area[href], button, input, select, textarea, summary, label, option, audio, video, iframe, details, dialog, '
               + 'html, body, main, [contenteditable]:not([contenteditable=false])';
  const ready = element => shown(element) && focusable(element) && !element.closest('[inert], [aria-disabled=true], [aria-hidden=true]')
    && !element.matches(':disabled, [aria-readonly=true]');
  const around = (element, ...kinds) => {
    for (let node = element, step = 0; node && step < 4; node = parent(node), step++) if (hears(node, ...kinds)) return true;
    return hears(document, ...kinds) || hears(window, ...kinds);
  };
  const POINTER = ['mousedown', 'pointerdown', 'touchstart', 'click', 'drag', 'dragstart'];
  const listWidgets = () => {
    const found = [];
    for (const [group, item] of Object.entries(GROUPS)) {
      for (const container of all(`[role=${group}]`)) {
        const parts = all(`[role^=${item}]`, container).filter(shown), first = parts.find(tabbable);
        const rest = parts.filter(part => part !== first && !tabbable(part) && !part.matches('[aria-disabled=true]'));
        // One of them is in the order of Tab: the arrows must lead to the others.
        if (first && rest.length && ready(first)) found.push({element: first, keys: MOVES, rest: rest[0]});
      }
    }
    const alone = all('[role], [tabindex]').filter(element => {
      const role = element.getAttribute('role');
      if (!ready(element) || element.matches('[aria-expanded], [aria-haspopup]:not([aria-haspopup=false])')) return false;
      if (element.matches('a[href][role=button]')) return true;
      if (element.matches(NATIVE)) return element.matches('button') && role in STATE && element.getAttribute('aria-selected') !== 'true';
      if (role) return role in KEYS && element.getAttribute('aria-selected') !== 'true';
      return tabbable(element) && hears(element, 'click') && !all('*', element).some(focusable);
    });
    for (const element of few(alone, 10, 2)) found.push({element, keys: KEYS[element.getAttribute('role') || 'button'], rest: null});
    widgets = found.filter(({element}) => own.inside(element)).slice(0, 12);
    return widgets.map(({keys}) => keys);
  };
  const stateOf = ({element}) => {
    const attribute = STATE[element.getAttribute('role')];
    const group = closest(element, '[role=tablist], [role=radiogroup], [role=menu]');
    return attribute ? (group ? all(`[${attribute}]`, group) : [element]).map(each => each.getAttribute(attribute)).join() : '';
  };
  const toWidget = number => {
    const widget = widgets[number];
    if (!widget.element.isConnected || !ready(widget.element)) return false;
    if (!widget.rest && widget.element.getAttribute('aria-selected') === 'true') return false;
    widget.state = stateOf(widget);
    widget.element.focus();
    observe();
    return active() === widget.element;
  };
  // Return whether the last key or click did anything.
  const did = number => {
    keep(observer.takeRecords());
    const {element} = widgets[number];
    return records.length > 0 || probe.events.length > 0 || active() !== element;
  };
  // It did something: does the space bar do it too, as on each button, and is the new state told?
  const toldState = (number, key) => {
    stop();
    const {element: button} = widgets[number];
    if (button.getAttribute('role') === 'button' && key === 'Enter') review('bediening/spatiebalk', button, {name: nameOf(button)});
    const widget = widgets[number], {element} = widget, role = element.getAttribute('role');
    if (!(role in STATE) || !element.isConnected || probe.events.length || active() !== element || widget.rest) return;
    if (stateOf(widget) !== widget.state) return;
    const list = closest(element, '[role=tablist]');
    const looks = records.some(({target, type, attributeName}) => holds(element, target.nodeType === 1 ? target : target.parentElement)
      && (type !== 'attributes' || ['class', 'style'].includes(attributeName)));
    const changes = role === 'tab' && records.some(({target}) => !holds(list || element, target.nodeType === 1 ? target : target.parentElement));
    if (looks || changes) fail('bediening/stand', element, {name: nameOf(element)});
  };
  // No key did anything. What does a click do?
  const tryClick = number => {
    const {element, rest} = widgets[number];
    if (!rest && !['slider', 'spinbutton'].includes(element.getAttribute('role'))) element.click();
  };
  const noKey = number => {
    const {element, rest} = widgets[number], role = element.getAttribute('role');
    const slides = ['slider', 'spinbutton'].includes(role);
    const only = rest || slides ? around(rest || element, ...POINTER) : did(number);
    stop();
    if (only) fail('bediening/alleen-muis', rest || element, {name: nameOf(rest || element), goal: ''});
  };

  // ---- Double click ----
  const doubles = () => {
    const found = [...own.listening].filter(([element, kinds]) => element.nodeType === 1 && kinds.includes('dblclick') && shown(element)
      && !kinds.some(kind => ['click', 'keydown', 'keyup', 'keypress', 'mousedown', 'pointerdown'].includes(kind))
      && !element.matches('html, body, main, svg, canvas, input, textarea, [contenteditable]')).map(([element]) => element);
    for (const element of few(found, 3)) review('rollen/dubbelklik', element, {name: nameOf(element)});
  };

  // ---- Typing that changes something elsewhere ----
  const listTyped = () => {
    typed = few(all('input[type=search], input[type=text], input:not([type])').filter(element => ready(element) && !element.readOnly
      && hears(element, 'input', 'keyup', 'keydown') && !element.matches('[role=combobox], [list], [aria-controls], [aria-owns], [aria-haspopup]')), 2);
    return typed.length;
  };
  const toTyped = number => {
    const element = typed[number];
    if (!element.isConnected || !ready(element)) return false;
    element.focus();
    observe();
    return active() === element;
  };
  const typedDone = number => {
    stop();
    const element = typed[number];
    const changed = [...new Set(records.map(({target}) => target.nodeType === 1 ? target : target.parentElement))]
      .filter(target => target && target.isConnected && target !== element && !target.matches('body, html'));
    if (!element.isConnected || changed.some(target => closest(target, LIVE) || all(LIVE, target).length)) return;
    const line = changed.find(target => shown(target) && probe.text(target) && probe.text(target).length < 200 && !holds(target, element)
      && records.some(record => record.type !== 'attributes' && holds(target, record.target.nodeType === 1 ? record.target : record.target.parentElement)));
    if (line) review('bediening/statusbericht', line, {text: probe.text(line).slice(0, 80)});
  };

  return {listWidgets, toWidget, did, toldState, tryClick, noKey, doubles, listTyped, toTyped, typedDone};
})());
