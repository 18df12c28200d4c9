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
    for (const host of hostsIn(root)) found.push(...all(selector, host.shadowRoot));
    return found;
  };
  // Looked for once per run: each rule asks, and few pages have any.
  let hosts = new Map();
  const hostsIn = root => {
    if (!hosts.has(root)) hosts.set(root, [...root.querySelectorAll('*')].filter(element => element.shadowRoot));
    return hosts.get(root);
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

  // ---- Shared by rules ----
  // What a link may be called without telling where it goes.
  const NOTHING = new RegExp(`^(${[
    '(please |to |or |and )?(just )?(click|clic|cliquez|klik|klick|klicken sie|tap(?= )|press(?= ))( on)?( (here|hier|ici|this|this link|this page|deze link|op deze link|on this link))?( (for|voor) (more|meer)( info| information| informatie)?)?',
    'here|hier|ici|qui|aquí|more|meer|mehr|plus|info|details?|link|this|that|these|dit|deze|dat|those',
    '(read|lees|lire|learn|find out|see|show|view|toon|bekijk|zie|discover|ontdek)( (more|meer|verder|la suite|this|it|all|alles|here|hier|on|details))?( (here|hier))?',
    '(more|meer) (info|information|informatie|details|hier|here)',
    '(continue|verder)( reading| lezen)?|weiterlesen|en savoir plus|mehr (lesen|erfahren)',
    '(this|the|that|deze|dit|die|dat|our|onze) (page|link|site|website|article|document|product|item|file|post|form|number|address|pagina|artikel|bestand|bericht|formulier|nummer|adres|button|knop)',
    '(go|ga)( to| naar)?( (page|pagina|link|website|site))?|visit( (page|website|site|us|here))?|bezoek( (website|site))?',
    '(link|page|pagina|website|site|webpage)( (here|hier))?( [0-9]+)?',
    '(an? |the |een |het |de )?(image|img|icon|logo|picture|photo|graphic|afbeelding|plaatje|icoon(tje)?|pictogram|foto|button|knop|arrow|pijl|bild|bouton)( (link|button|knop))?',
  ].join('|')})[\\s.:!…>»→›]*$`, 'iu');
  const saysNothing = text => NOTHING.test(text);
  // The parts of a list of selectors. Commas inside brackets belong to one of them.
  const selectorsIn = list => {
    const found = [''];
    let depth = 0;
    for (const sign of list) {
      depth += '(['.includes(sign) - ')]'.includes(sign);
      if (sign === ',' && !depth) found.push(''); else found[found.length - 1] += sign;
    }
    return found.map(each => each.trim());
  };
  // What the style sheets say, in their order: a selector, its declarations, the conditions around it, and whether those are met.
  // The sheet of another site stays closed.
  let written = null;
  const styleRules = () => {
    const rulesIn = (owner, outside) => {
      const own = owner.media && owner.media.mediaText;
      const media = own ? [...outside, own] : outside;
      let list;
      try { list = owner.cssRules || []; } catch (error) { return []; }
      return [...list].flatMap(rule => [
        ...(rule.selectorText ? [{selector: rule.selectorText, css: rule.style, media}] : []),
        ...(rule.styleSheet || (rule.cssRules && rule.cssRules.length) ? rulesIn(rule.styleSheet || rule, media) : []),
      ]);
    };
    const met = new Map();
    const applies = query => met.get(query) ?? met.set(query, window.matchMedia(query).matches).get(query);
    written = written || [...document.styleSheets, ...document.adoptedStyleSheets].flatMap(sheet => rulesIn(sheet, []))
      .map(rule => ({...rule, applies: rule.media.every(applies)}));
    return written;
  };
  // Text that is cut off. Which criterion that fails depends on the state that a rule asks for.
  const cutOff = async (fail, review) => {
    const CUT = /hidden|clip/, LOST = 0.3;
    const facts = new Map();
    const look = element => {
      if (!facts.has(element)) {
        const css = style(element), box = element.getBoundingClientRect();
        const [left, top] = [box.left + element.clientLeft, box.top + element.clientTop];
        facts.set(element, {css, box, left, top, right: left + element.clientWidth, bottom: top + element.clientHeight});
      }
      return facts.get(element);
    };
    const root = document.documentElement;
    const sideways = CUT.test(look(root).css.overflowX) || CUT.test(look(document.body).css.overflowX);

    // The element that hides a part of these lines of text, if a part of them is left in sight.
    const cutter = (lines, start) => {
      let across = true, down = true, part = lines, guilty = null;
      for (let element = start; element && element !== document.body && element !== root;) {
        const {css, box, left, top, right, bottom} = look(element);
        const inline = css.display === 'inline' || css.display === 'contents';
        if (!inline && across && CUT.test(css.overflowX)) {
          const shrunk = part.map(line => ({...line, left: Math.max(line.left, left), right: Math.min(line.right, right)}));
          const lost = shrunk.some((line, i) => line.bottom > line.top && part[i].right - part[i].left - Math.max(0, line.right - line.left) > line.em / 2);
          if (lost && !(css.whiteSpace.includes('nowrap') && css.textOverflow !== 'clip')) guilty = guilty || element;
          part = shrunk;
        }
        if (!inline && down && CUT.test(css.overflowY)) {
          const shrunk = part.map(line => ({...line, top: Math.max(line.top, top), bottom: Math.min(line.bottom, bottom)}));
          const lost = shrunk.some((line, i) => {
            const height = part[i].bottom - part[i].top;
            return line.right > line.left && height > 0 && (height - Math.max(0, line.bottom - line.top)) / height > LOST;
          });
          const lineHeight = parseFloat(css.lineHeight) || 1.2 * parseFloat(css.fontSize);
          if (lost && lineHeight < (css.overflowY === 'clip' ? element.clientHeight : box.height)) guilty = guilty || element;
          part = shrunk;
        }
        across = across && !/auto|scroll/.test(css.overflowX);
        down = down && !/auto|scroll/.test(css.overflowY);
        if (!across && !down) break;
        if (css.position === 'fixed') return null;
        element = css.position === 'absolute' ? element.offsetParent : element.assignedSlot || element.parentElement
          || (element.getRootNode().host || null);
      }
      if (across && sideways) {
        if (part.some(line => line.left < window.innerWidth && line.right > window.innerWidth + line.em / 2)) guilty = guilty || start;
        part = part.map(line => ({...line, right: Math.min(line.right, window.innerWidth)}));
      }
      return guilty && part.some(line => line.right - line.left > 2 && line.bottom - line.top > 2) ? guilty : null;
    };
    // The rest can be reached: by a button, or the text is a slide that moves.
    const MOVES = /carousel|slider|swiper|slick|splide|marquee|ticker/i, MORE = /meer|more|toon|show|uitklap|expand|mehr|plus/i;
    const reachable = element => element.closest('[title]') || element.closest('[class*=lide], [class*=arousel], [class*=wiper], [class*=lick]')
      || MOVES.test(element.className) || !['none', ''].includes(look(element).css.webkitLineClamp || 'none')
      || [...(element.parentElement || element).querySelectorAll('button, [role=button], summary, a')].some(each => MORE.test(each.textContent));

    const told = new Set(), range = document.createRange();
    const walker = document.createTreeWalker(document.body, 4);
    while (walker.nextNode()) {
      const node = walker.currentNode, parent = node.parentElement;
      if (!clean(node.data) || !parent || parent.namespaceURI !== root.namespaceURI) continue;
      if (parent.closest('[aria-hidden=true], script, style, noscript, option, textarea, template') || !visible(parent)) continue;
      range.selectNodeContents(node);
      const em = parseFloat(look(parent).css.fontSize);
      const lines = [...range.getClientRects()].filter(line => line.width > 1).map(({left, right, top, bottom}) => ({left, right, top, bottom, em}));
      const guilty = lines.length ? cutter(lines, parent) : null;
      if (!guilty || told.has(guilty)) continue;
      told.add(guilty);
      (reachable(guilty) ? review : fail)(guilty, {text: clean(node.data).slice(0, 80)});
    }
  };

  const rules = {
/* RULES */
  };

  // Run the rules for one state: 'wide', 'narrow', 'zoom', 'spacing', 'print' or 'forced'; `only` names rules, all if left out.
  // Resolves to {seen: [{rule, selector, html, sight, data}], broken: [{rule, error}]}. A rule that throws stops no other.
  const run = async (state, only) => {
    const seen = [], broken = [];
    written = null;
    hosts = new Map();
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
