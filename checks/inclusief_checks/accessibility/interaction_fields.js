// Operating fields and forms: what happens when a reader chooses, types, or sends an empty form.
Object.assign(window.inclusiefInteraction, (() => {
  const probe = window.inclusiefProbe, own = window.inclusiefInteraction;
  const {all, active, holds, closest, shown, tabbable, fail, review} = probe;
  const {few, inside, nameOf, look, fresh, LIVE} = own;
  let fields = [], forms = [], before = null, form = null;

  // ---- Choosing (3.2.2) ----
  const usable = element => shown(element) || [...(element.labels || [])].some(shown);
  const listFields = () => {
    const found = all('select, input[type=checkbox], input[type=radio], input[maxlength]').filter(element =>
      !element.matches(':disabled') && tabbable(element) && usable(element));
    const short = element => element.matches('[maxlength]') && /^(text|tel|number|password|)$/.test(element.type) && element.maxLength > 0 && element.maxLength <= 4;
    fields = [...few(found.filter(each => each.localName === 'select' && each.options.length > 1), 8, 3),
              ...few(found.filter(each => ['checkbox', 'radio'].includes(each.type)), 8, 2), ...few(found.filter(short), 3, 1)];
    return fields.map(element => element.localName === 'select' ? 'ArrowDown'
      : ['checkbox', 'radio'].includes(element.type) ? ' ' : '1'.repeat(element.maxLength));
  };
  const toField = number => {
    const element = fields[number];
    if (!element.isConnected || !usable(element)) return false;
    // Keys do nothing on what is chosen already.
    if (element.localName === 'select' && !element.multiple && element.selectedIndex === element.options.length - 1) element.selectedIndex = 0;
    if (element.type === 'radio' && element.checked) return false;
    if (element.hasAttribute('maxlength')) element.value = '';
    element.focus();
    probe.events.length = 0;
    return active() === element;
  };
  // People may be told beforehand that choosing acts at once.
  const WARNED = /\b(direct|meteen|automatisch|vanzelf|automatic(ally)?|immediately|reload|refresh|when you (choose|select)|zodra|will (open|change|go))\b/i;
  const fieldDone = number => {
    const element = fields[number], now = active();
    const text = [...(element.labels || [])].map(probe.text).join(' ') + ' '
      + (element.getAttribute('aria-describedby') || '').split(/\s+/).map(id => (document.getElementById(id) || {}).textContent || '').join(' ')
      + ((element.closest('fieldset, form, p, div') || {}).innerText || '');
    const events = probe.events.splice(0).filter(({kind}) => ['navigate', 'window', 'submit'].includes(kind));
    const verdict = WARNED.test(text) ? review : fail;
    if (events.length) verdict('bediening/keuze', element, {name: nameOf(element), what: events[0].kind});
    else if (now && now !== element && !closest(element, '[role=radiogroup]')) {
      (element.hasAttribute('maxlength') ? review : verdict)('bediening/keuze', element, {name: nameOf(element), what: 'focus'});
    }
  };

  // ---- Sending an empty form (3.3.1) ----
  const CONTROL = 'input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]):not([type=image]), select, textarea';
  const submitOf = each => [...each.elements].find(control => control.type === 'submit' && control.matches('button, input') && shown(control) && !control.disabled);
  const listForms = () => {
    forms = [...document.forms].filter(each => inside(each) && shown(each) && submitOf(each) && !each.matches('[role=search]') && !each.closest('search, [role=search]')
      && [...each.elements].some(control => control.matches(CONTROL))).slice(0, 4);
    // Buttons outside a form that belong to fields do the same work, but which fields is not to be known.
    return forms.length;
  };
  const state = element => {
    const style = getComputedStyle(element);
    return {look: [style.borderTopColor, style.borderTopWidth, style.borderTopStyle, style.backgroundColor, style.boxShadow, style.outlineStyle, style.color].join('|'),
            marks: `${element.className} ${element.getAttribute('aria-invalid') || ''}`};
  };
  const toForm = number => {
    form = forms[number];
    if (!form.isConnected || !shown(form)) return false;
    const button = submitOf(form);
    if (!button) return false;
    const controls = [...form.elements].filter(control => control.matches(CONTROL) && usable(control));
    for (const control of controls) {
      if (control.matches('input:not([type=checkbox]):not([type=radio]):not([type=range]):not([type=color]), textarea')) control.value = '';
    }
    // The browser itself tells what is missing, unless the page asked it not to.
    if (!form.noValidate && !button.formNoValidate && !form.checkValidity()) return false;
    button.focus();
    if (active() !== button) return false;
    probe.events.length = 0;
    before = {...look(), controls, states: controls.map(state), button, frame: document.documentElement.innerHTML.length};
    return true;
  };
  const words = text => new Set(text.split(/\n+/).map(line => line.trim()).filter(Boolean));
  const formDone = () => {
    const sent = probe.events.splice(0).some(({kind}) => kind === 'submit' || kind === 'navigate');
    if (sent || !form.isConnected) return;
    const old = words(before.text);
    const said = [...words(document.body.innerText)].filter(line => !old.has(line));
    const described = before.controls.some(control => control.validationMessage && control.matches(':user-invalid') && active() === control && !form.noValidate);
    const marked = before.controls.filter((control, index) => {
      if (!control.isConnected) return false;
      const now = state(control), was = before.states[index];
      const isInvalid = control.getAttribute('aria-invalid') === 'true' || /err|fout|invalid|ongeldig|danger|warn|missing/i.test(control.className);
      return (now.look !== was.look && active() !== control) || (now.marks !== was.marks && isInvalid);
    });
    if (!said.length && !described) {
      if (marked.length) fail('bediening/foutmelding', marked[0], {name: nameOf(marked[0])});
      else if (!fresh(before.shown).length && (own.hears(form, 'submit') || own.hears(before.button, 'click')) && before.controls.some(control => control.required || control.getAttribute('aria-required') === 'true'))
        review('bediening/foutmelding', form, {name: nameOf(before.button)});
      return;
    }
    // A message that came, and that neither gets the focus nor is read out by itself.
    const now = active();
    const tops = fresh(before.shown);
    const messages = tops.length ? tops : all('body *').filter(element => !element.children.length && said.includes(probe.text(element)));
    const heard = messages.some(message => closest(message, LIVE) || all(LIVE, message).length || (now && now !== before.button && (holds(message, now)
      || (now.getAttribute('aria-describedby') || '').split(/\s+/).some(id => id && (message.id === id || message.querySelector(`#${CSS.escape(id)}`))))));
    if (messages.length && !heard && now === before.button) review('bediening/statusbericht', messages[0], {text: probe.text(messages[0]).slice(0, 80)});
  };
  return {listFields, toField, fieldDone, listForms, toForm, formDone};
})());
