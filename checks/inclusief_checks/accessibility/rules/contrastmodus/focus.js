/*---
topic: focus
wcag: ["2.4.7"]
states: [forced]
title:
  nl: Met hoog contrast ziet u niet waar u bent.
  en: In high contrast mode you do not see where you are.
why:
  nl: Schaduwen verdwijnen dan. Met toetsen raakt u de weg kwijt.
  en: Shadows disappear then. People who use keys get lost.
how:
  nl: 'Gebruik "outline: 2px solid transparent" in plaats van "outline: none".'
  en: 'Use "outline: 2px solid transparent" instead of "outline: none".'
fails:
  - '<style>button:focus { outline: none; box-shadow: 0 0 0 3px #036 }</style><button type="button">Meld</button>'
  - '<style>a:focus-visible { outline: 0; background: #ff0 }</style><p><a href="/afval">Afval</a></p>'
passes:
  - '<style>button:focus { outline: 2px solid transparent; box-shadow: 0 0 0 3px #036 }</style><button
    type="button">Meld</button>'
  - '<style>button:focus { outline: none; border: 3px solid #036 }</style><button type="button">Meld</button>'
  - '<style>button:focus { outline: none } button:focus-visible { outline: 2px solid #036 }</style><button
    type="button">Meld</button>'
---*/
const FOCUS = /:focus(-visible|-within)?\b/g;
const none = css => /^(none|0|0px|hidden)\b/.test(css.outline || '') || css.outlineStyle === 'none' || /^0/.test(css.outlineWidth || '');
const stays = css => (css.outlineStyle && css.outlineStyle !== 'none' && !/^0/.test(css.outlineWidth || ''))
  || /^(solid|dashed|dotted|double)/.test(css.borderStyle || css.borderBottomStyle || '') || css.borderWidth || css.borderBottomWidth || css.borderColor
  || /underline/.test(css.textDecoration || css.textDecorationLine || '') || (css.outline && !none(css));
const rules = styleRules().filter(({applies}) => applies)
  .flatMap(({css, selector}) => selectorsIn(selector).map(each => ({css, selector: each}))).filter(({selector}) => selector.match(FOCUS));
const bare = selector => selector.replace(/:not\([^()]*:focus[^()]*\)/g, '').replace(FOCUS, '').trim() || '*';
const shown = rules.filter(({css, selector}) => stays(css) && !/:not\([^()]*:focus/.test(selector));
for (const {css, selector} of rules) {
  // ":focus:not(:focus-visible)" takes the outline from the mouse only.
  if (!none(css) || /:not\([^()]*:focus|:focus-within/.test(selector) || stays(css)) continue;
  if (!css.boxShadow && !css.backgroundColor && !css.background) continue;
  let found = [];
  try { found = [...document.querySelectorAll(bare(selector))]; } catch (error) { continue; }
  const lost = found.find(element => focusable(element) && visible(element)
    && !shown.some(each => { try { return element.matches(bare(each.selector)); } catch (error) { return true; } }));
  if (lost) { review(lost); return; }
}
