// Everything that a page needs for its audit. A warm page runs this once, and `prepare` then equips each page that it opened:
// the functions stay compiled. `makeAxe` stands before this text, `inclusiefRules` too.
self.inclusiefKit = (() => {
  // Where axe is sure and a reader of the norm is not: then a person looks.
  const ICONS = /icon|glyph|symbol|awesome/i;
  const DOUBTED = {
    // The letters of an icon font are a picture, not a label (ACT 2ee8b8).
    'label-content-name-mismatch': (window, node) => {
      const element = node.target.length === 1 && window.document.querySelector(node.target[0]);
      return !!element && [element, ...element.querySelectorAll('*')]
        .some(each => ICONS.test(window.getComputedStyle(each).fontFamily));
    },
    // A value of aria-hidden that does not exist is as good as none: nobody misses anything.
    'aria-valid-attr-value': (window, node) => node.all.concat(node.any, node.none)
      .every(({data}) => [].concat(data).every(each => /^aria-hidden=/.test(each))),
  };
  // A full result of axe is half a megabyte. This is what findings need; and a refusal of axe becomes an answer.
  const slim = results => results.flatMap(result => result.nodes.map(node => {
    const check = node.any.concat(node.all, node.none).find(each => each.data && typeof each.data === 'object');
    const data = check ? Object.entries(check.data).filter(([, value]) => ['string', 'number'].includes(typeof value)) : [];
    return {rule: result.id, target: node.target, html: node.html.slice(0, 1000), node,
            data: Object.fromEntries(data.map(([key, value]) => [key, String(value)]))};
  }));
  const told = (window, results) => {
    const doubted = ({rule, node}) => rule in DOUBTED && DOUBTED[rule](window, node);
    const bare = ({node, ...rest}) => rest;
    const sure = slim(results.violations);
    return {violations: sure.filter(each => !doubted(each)).map(bare),
            incomplete: sure.filter(doubted).concat(slim(results.incomplete)).map(bare)};
  };
  // The one axe of this page, aimed at the window of the page that is looked at.
  let made = null, current = null;
  const axeFor = window => {
    current = window;
    if (made) {
      made.aim(window);
    } else {
      made = makeAxe(window);
      const run = made.axe.run.bind(made.axe);
      made.axe.run = (...asked) => run(...asked).then(results => told(current, results), error => ({error: String(error)}));
    }
    return made.axe;
  };

  // FNV-1a, twice with another start: 64 bits are plenty for the parts of one site.
  const hash = text => {
    let one = 0x811c9dc5, two = 0x01000193;
    for (let i = 0; i < text.length; i++) {
      one = Math.imul(one ^ text.charCodeAt(i), 0x01000193);
      two = Math.imul(two ^ text.charCodeAt(text.length - 1 - i), 0x01000193);
    }
    return (one >>> 0).toString(36) + (two >>> 0).toString(36);
  };

  // All that rules about colour look at. If this is the same in another state, they need not look again.
  const COLOURS = ['color', 'backgroundColor', 'backgroundImage', 'opacity', 'textDecorationLine', 'textShadow', 'filter',
                   'mixBlendMode', 'visibility'];
  const MANY = 50;
  // Compare all that rules about colour look at with the last time. Keep the outermost elements that differ as `found`, and return
  // how many there are; all if that is simpler.
  const recolour = (window, within) => {
    const before = window.inclusief.colours, now = new Map();
    // Large letters need less contrast: 24 px, or 18.66 px and bold.
    const large = style => parseFloat(style.fontSize) >= (style.fontWeight >= 700 ? 18.66 : 24);
    const elements = [...window.document.querySelectorAll(within ? `:is(${within}), :is(${within}) *` : '*')];
    for (const element of elements) {
      let all = '';
      for (const pseudo of [null, '::before', '::after']) {
        const style = window.getComputedStyle(element, pseudo);
        if (pseudo && style.content === 'none') continue;
        all += `${COLOURS.map(property => style[property]).join()},${style.display === 'none'},${large(style)}|`;
      }
      now.set(element, all);
    }
    window.inclusief.colours = now;
    if (!before) return 0;
    // What is not there any more needs no look.
    const changed = new Set(elements.filter(element => before.get(element) !== now.get(element)
      && (element === window.document.documentElement || element.checkVisibility({visibilityProperty: true}))));
    const outer = [...changed].filter(element => !changed.has(element.parentElement));
    window.inclusief.found = outer.length > MANY ? elements.slice(0, 1) : outer;
    return outer.length;
  };

  // Whether what is shown changed since the last time, wherever it stands now: an element, its attributes, or that it can be seen.
  const FOCUS = 'a, button, input, select, textarea, summary, [tabindex]';
  const reshaped = (window, within) => {
    const {document} = window, before = window.inclusief.shown;
    const elements = [...document.querySelectorAll(within ? `:is(${within}) *` : '*')]
      .filter(element => element.matches(FOCUS) || !element.closest('[aria-hidden=true], svg'));
    const bits = elements.map(element => {
      const {width, height, right, bottom} = element.getBoundingClientRect();
      return element.checkVisibility({visibilityProperty: true}) && width > 1 && height > 1 && right > 0 && bottom + window.scrollY > 0 ? 1 : 0;
    });
    const roots = [...document.querySelectorAll(within || ':root')].map(root => root.outerHTML.replace(/ style="[^"]*"/g, ''));
    window.inclusief.shown = bits.join('') + roots.join('');
    return window.inclusief.shown !== before;
  };

  // What pages of one template share: the elements outside the main content with their classes and roles, however many
  // times an element is repeated, without texts and addresses.
  const IGNORED = new Set(['href', 'src', 'aria-current', 'aria-label', 'alt', 'title', 'value', 'content', 'datetime',
                           'hreflang', 'lang', 'dir', 'cite', 'action', 'placeholder', 'srcset', 'download']);
  const shape = element => {
    if (element.matches('main, [role=main], script, style, template, noscript, svg')) return element.localName;
    const attributes = [...element.attributes].filter(({name}) => !IGNORED.has(name))
      .map(({name, value}) => `${name}=${value.replace(/\d+/g, '#')}`).sort();
    const children = [];
    for (const child of element.children) {
      const own = shape(child);
      if (!children.includes(own)) children.push(own);
    }
    return `<${element.localName} ${attributes.join(' ')}>${children.join('')}</>`;
  };
  const template = window => {
    const {body, documentElement: root} = window.document;
    if (!body || !body.querySelector('main, [role=main]')) return {};
    // A sheet of a language, such as one with its letters, says nothing about the template.
    const general = path => path.split(/\b/).map(part => part === root.lang ? '*' : part).join('');
    const sheets = [...window.document.querySelectorAll('link[rel~=stylesheet], style')].map(sheet =>
      sheet.localName === 'link' ? general(new window.URL(sheet.href, window.location).pathname) : sheet.textContent);
    const shared = hash([window.getComputedStyle(root).direction, shape(body), ...sheets].join('\n'));
    return {shape: shared, page: hash(`${shared} ${root.lang}`), kinds: hash(`${shared} ${kinds(window)}`)};
  };

  // Where things open: what a reader can click to see more. Drawers of themes are labels of a hidden checkbox.
  const OPENERS = 'summary, [aria-expanded=false], [aria-haspopup]:not([aria-haspopup=false]), [popovertarget],'
                + 'label[for], button[aria-controls]';
  const openers = window => [...window.document.querySelectorAll(OPENERS)].filter(element => {
    if (element.localName === 'label') {
      const box = window.document.getElementById(element.htmlFor);
      if (!box || box.type !== 'checkbox' || box.checkVisibility()) return false;
    }
    const link = element.closest('a[href]');
    if (link && !link.getAttribute('href').startsWith('#')) return false;
    return element.checkVisibility({visibilityProperty: true}) && !element.closest('details[open] > summary');
  });
  const shown = window => [...window.document.body.querySelectorAll('*')].filter(element =>
    element.checkVisibility({visibilityProperty: true, opacityProperty: true}) && element.getBoundingClientRect().right > 0);
  const frame = window => new Promise(resolve => window.requestAnimationFrame(resolve));
  const still = async window => {
    await frame(window);
    await frame(window);
    for (const animation of window.document.getAnimations()) {
      if (animation.effect && animation.effect.getComputedTiming().endTime !== Infinity) animation.finish();
    }
  };
  // Keep what is in sight now and was not before as `found`, and return how much that is.
  const fresh = (window, before) => {
    const now = new Set(shown(window).filter(element => !before.has(element)));
    const tops = [...now].filter(element => !now.has(element.parentElement));
    window.inclusief.found = tops;
    return tops.length;
  };
  // Click the opener with this number. Return how much came into sight.
  let opened = null;
  const open = async (window, number) => {
    const opener = openers(window)[number];
    if (!opener) return 0;
    const before = new Set(shown(window));
    opened = {opener, count: before.size};
    opener.click();
    await still(window);
    return fresh(window, before);
  };
  // Close what was opened last. Return whether the page looks as it did before.
  const shut = async window => {
    if (opened.opener.checkVisibility({visibilityProperty: true})) opened.opener.click();
    await still(window);
    return shown(window).length === opened.count;
  };
  // Type a word of the page in its search field, and wait for what comes. Return how much came into sight.
  const FIELDS = 'input[type=search], [role=search] input:not([type=hidden], [type=submit]), input:is([name=q], [name=query], [name=search])';
  const search = async (window, limit) => {
    const {document} = window;
    const field = [...document.querySelectorAll(FIELDS)].find(each => each.checkVisibility({visibilityProperty: true}));
    // Words of links are most likely to be found.
    const texts = [...document.querySelectorAll('main a[href], [role=main] a[href], h1, h2')].map(each => each.innerText);
    const [word] = [...texts, document.body.innerText].join(' ').match(/\p{L}{5,}/u) || [];
    if (!field || !word) return 0;
    const before = new Set(shown(window));
    field.focus();
    field.value = word;
    const told = new Promise(resolve => {
      const observer = new window.MutationObserver(() => { if (fresh(window, before)) { observer.disconnect(); resolve(); } });
      observer.observe(document.body, {subtree: true, childList: true, attributes: true});
      setTimeout(() => { observer.disconnect(); resolve(); }, limit);
    });
    field.dispatchEvent(new window.InputEvent('input', {bubbles: true}));
    field.dispatchEvent(new window.KeyboardEvent('keyup', {bubbles: true, key: word.at(-1)}));
    // Only a script hears this: the page does not leave.
    field.form?.dispatchEvent(new window.SubmitEvent('submit', {bubbles: true, cancelable: true}));
    await told;
    await still(window);
    return fresh(window, before);
  };

  // Text spacing as readers may set it (WCAG 1.4.12).
  const spacing = (window, on) => {
    const {document} = window;
    if (!document.inclusiefSpacing) {
      document.inclusiefSpacing = new window.CSSStyleSheet();
      document.inclusiefSpacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; '
        + 'word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
    }
    const others = document.adoptedStyleSheets.filter(sheet => sheet !== document.inclusiefSpacing);
    document.adoptedStyleSheets = on ? [...others, document.inclusiefSpacing] : others;
  };

  // What can be operated in the main content, as kinds: pages with the same kinds work the same.
  const KINDS = 'a[href], button, input, select, textarea, summary, video, audio, iframe, area, label, [tabindex], '
              + '[contenteditable], [role], [draggable], dialog, [popover], [aria-expanded]';
  const kinds = window => {
    const tell = element => `${element.localName}.${[...element.classList].sort().join('.')}`;
    const operated = element => element.matches(KINDS) || [...element.attributes].some(({name}) => name.startsWith('on'))
      || window.getComputedStyle(element).cursor === 'pointer';
    const found = [...window.document.querySelectorAll(':is(main, [role=main]) *')].filter(operated)
      .map(element => [tell(element), element.type || '', element.getAttribute('role') || '', element.tabIndex,
                       tell(element.parentElement)].join(' '));
    const scripts = [...window.document.scripts].map(script => script.src || script.textContent);
    return [...new Set(found)].sort().concat(scripts).join('\n');
  };

  const prepare = (window, keys) => {
    const axe = axeFor(window);
    const rules = self.inclusiefRules(window, axe);
    window.inclusief = {
      rules: (state, only) => rules.run(state, only),
      colours: null,
      found: [],
      recolour: within => recolour(window, within),
      shown: '',
      reshaped: within => reshaped(window, within),
      openers: () => openers(window).map((_, index) => index),
      open: number => open(window, number),
      shut: () => shut(window),
      search: limit => search(window, limit),
      spacing: on => spacing(window, on),
      showDetails: () => {
        const closed = [...window.document.querySelectorAll('main details:not([open])')];
        closed.forEach(details => { details.open = true; });
        return closed.length;
      },
    };
    const main = !!window.document.querySelector('main, [role=main]');
    return {version: axe.version, main, ...(keys ? template(window) : {})};
  };
  return {prepare};
})();
