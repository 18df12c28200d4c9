// What a rule finds in scope. This function gets the window of the page and the axe that was made for it, and returns an
// object with `run(state)`. Names of elements, roles and visibility come from axe, so that both always agree.
//
// The function may be made in another page than the one that it is for. `with` makes every bare name, such as `location` or
// `innerWidth`, one of the page.
self.inclusiefRules = function (window, axe) { with (window) {
  const document = window.document;
  const commons = axe.commons;

  // ---- Finding elements ----
  // All elements that match, in the order of the document, also in open shadow trees.
  const all = (selector, root = document) => {
    const found = [...root.querySelectorAll(selector)];
    for (const host of root.querySelectorAll('*')) if (host.shadowRoot) found.push(...all(selector, host.shadowRoot));
    return found;
  };
  const main = () => document.querySelector('main, [role=main]') || document.body;

  // ---- Asking axe ----
  const vnode = element => axe.utils.getNodeFromTree(element);
  // What a person can see: rendered, and not moved out of sight or clipped away.
  const visible = element => { const node = vnode(element); return !!node && commons.dom.isVisibleOnScreen(node); };
  // What a screen reader is told about.
  const exposed = element => { const node = vnode(element); return !!node && commons.dom.isVisibleToScreenReaders(node); };
  const role = element => { const node = vnode(element); return node ? commons.aria.getRole(node) : null; };
  const name = element => { const node = vnode(element); return node ? clean(commons.text.accessibleTextVirtual(node)) : ''; };
  const focusable = element => { const node = vnode(element); return !!node && commons.dom.isFocusable(node); };
  const tabbable = element => { const node = vnode(element); return !!node && commons.dom.isInTabOrder(node); };

  // ---- Text and style ----
  const clean = text => (text || '').replace(/\s+/g, ' ').trim();
  const style = (element, pseudo) => window.getComputedStyle(element, pseudo);
  // The text that is shown. `textContent` also holds what is hidden.
  const shownText = element => clean(element.innerText === undefined ? element.textContent : element.innerText);
  // The language that applies to an element, in small letters, or ''.
  const languageOf = element => {
    const holder = element.closest('[lang]');
    return holder ? holder.getAttribute('lang').toLowerCase() : '';
  };
  const outer = element => {
    const html = element.outerHTML || '';
    return html.slice(0, 1000);
  };
  const selectorOf = element => {
    const target = axe.utils.getSelector(element);
    return Array.isArray(target) ? target.join(' >>> ') : target;
  };

  const rules = {
/* RULES */
  };

  // Run the rules for one state: 'wide', 'narrow', 'zoom', 'spacing', 'print' or 'forced'; `only` names rules, all if left out.
  // Resolves to {seen: [{rule, selector, html, sight, data}], broken: [{rule, error}]}. A rule that throws stops no other.
  const run = async (state, only) => {
    const seen = [], broken = [];
    axe.setup();
    try {
      for (const [rule, {states, check}] of Object.entries(rules)) {
        if (!states.includes(state) || (only && !only.includes(rule))) continue;
        const note = sight => (element, data = {}) => seen.push({
          rule, selector: selectorOf(element), html: outer(element), sight,
          data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)])),
        });
        try {
          await check(note('failed'), note('cantTell'));
        } catch (error) {
          broken.push({rule, error: String(error && error.stack || error)});
        }
      }
    } finally {
      axe.teardown();
    }
    return {seen, broken};
  };
  return {run};
} };
