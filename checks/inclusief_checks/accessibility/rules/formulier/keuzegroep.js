/*---
topic: forms
wcag: ["1.3.1", "3.3.2"]
title:
  nl: Keuzes die bij elkaar horen, hebben geen naam als groep.
  en: Choices that belong together have no name as a group.
why:
  nl: Een schermlezer noemt de keuzes, maar niet de vraag.
  en: A screen reader says the choices, but not the question.
how:
  nl: Zet de keuzes in een `fieldset`. Zet de vraag in de `legend`.
  en: Put the choices in a `fieldset`, and the question in its `legend`.
fails:
  - <p>Wil je bericht?</p><label><input type="radio" name="b"> Ja</label><label><input type="radio" name="b"> Nee</label>
  - <div>Pick a colour <ul><li><input type="radio" name="c" id="c1"><label for="c1">Red</label></li><li><input type="radio" name="c" id="c2"><label for="c2">Blue</label></li></ul></div>
  - <h2>Dagen</h2><label><input type="checkbox" name="d"> Ma</label><label><input type="checkbox" name="d"> Di</label>
  - <fieldset><label><input type="radio" name="b"> Ja</label><label><input type="radio" name="b"> Nee</label></fieldset>
  - <form><p>Which fruit?</p><div><label><input type="checkbox" name="a"> Apple</label></div><div><label><input type="checkbox" name="p"> Pear</label></div></form>
passes:
  - <fieldset><legend>Bericht?</legend><label><input type="radio" name="b"> Ja</label><label><input type="radio" name="b"> Nee</label></fieldset>
  - <div role="radiogroup" aria-label="Bericht?"><label><input type="radio" name="b"> Ja</label><label><input type="radio" name="b"> Nee</label></div>
  - <p>Tekst</p><label><input type="checkbox" name="d"> Ik ga akkoord</label>
---*/
const groups = new Map(), places = new Map();
for (const choice of all('input[type=radio], input[type=checkbox]')) {
  let key = choice.name;
  if (choice.type === 'checkbox') {
    // The boxes of one question stand in one place: each in a wrapper of its own, or all next to each other.
    let wrapper = choice;
    while (wrapper.parentElement && !wrapper.parentElement.matches('body, form, main') &&
      wrapper.parentElement.querySelectorAll('input[type=checkbox]').length === 1) wrapper = wrapper.parentElement;
    let before = wrapper.previousElementSibling;
    while (before && /^(BR|LABEL|SPAN)$/.test(before.nodeName) && !places.has(before)) before = before.previousElementSibling;
    key = places.get(before) || places.size + 1;
    places.set(wrapper, key);
  }
  if (!key || choice.closest('pre') || !exposed(choice) || !(visible(choice) || [...choice.labels].some(visible))) continue;
  const form = choice.form || document.body;
  const id = `${choice.type} ${key}`;
  if (!groups.has(form)) groups.set(form, new Map());
  if (!groups.get(form).has(id)) groups.get(form).set(id, []);
  groups.get(form).get(id).push(choice);
}
const SKIP = /^(SCRIPT|STYLE|INPUT|BUTTON|SELECT|TEXTAREA|UL|OL|TABLE|NAV|A|LABEL|FIELDSET|FORM)$/;
// The question that is shown right before the choices, if it is not part of them.
const question = (first, last) => {
  let node = first;
  for (let depth = 0; node && depth < 6; depth += 1) {
    let before = node.previousSibling;
    while (before && !(before.nodeType === 3 ? clean(before.data) : before.nodeType === 1 && before.nodeName !== 'BR')) before = before.previousSibling;
    if (before && !(before.nodeName === 'LABEL' && first.closest('label') !== before && before.control)) {
      if (before.nodeType === 3) return clean(before.data);
      const bare = before.nodeName === 'LABEL' || (!SKIP.test(before.nodeName) && !before.querySelector('input, select, textarea, button'));
      return bare && visible(before) ? shownText(before) : '';
    }
    node = node.parentElement;
    if (!node || node === document.body || node.matches('form, main')) return '';
  }
  return '';
};
for (const kinds of groups.values()) {
  for (const choices of kinds.values()) {
    if (choices.length < 2) continue;
    const [first] = choices;
    if (first.hasAttribute('aria-labelledby') || first.hasAttribute('aria-describedby')) continue;
    let named = false;
    for (let box = first.parentElement; box && !named; box = box.parentElement) {
      named = box.matches('fieldset, [role=group], [role=radiogroup], [role=menu], [role=toolbar], [role=tablist]') && !!name(box);
    }
    // In a table the headers of row and column can name the group.
    if (named || first.closest('table')) continue;
    const text = question(first, choices[choices.length - 1]);
    const sure = first.type === 'radio' && /\p{L}{2}/u.test(text) && text.length < 200;
    if (sure) fail(first, {text});
    else if ((text && text.length < 200) || first.type === 'radio') review(first, {text});
  }
}
