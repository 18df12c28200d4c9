/*---
topic: interaction
wcag: ["2.1.1", "1.4.13"]
title:
  nl: Inhoud opent alleen met de muis.
  en: Content opens with a mouse only.
why:
  nl: Met toetsen of met een vinger ziet u deze inhoud nooit.
  en: With keys or a finger you never see this content.
how:
  nl: Laat de inhoud ook openen met een knop. Of gebruik ":focus-within".
  en: Open it with a button too, or use ":focus-within".
message:
  nl: 'Deze inhoud opent alleen met de muis: "{text}".'
  en: 'This content opens with a mouse only: "{text}".'
fails:
  - '<style>.sub { display: none } .item:hover .sub { display: block }</style>
    <ul><li class="item">Afval<ul class="sub"><li><a href="/rest">Restafval</a></li></ul></li></ul>'
  - '<style>.tip { visibility: hidden } .vraag:hover > .tip { visibility: visible }</style>
    <span class="vraag">BRP<span class="tip">Basisregistratie personen</span></span>'
passes:
  - '<style>.sub { display: none } .item:hover .sub, .item:focus-within .sub { display: block }</style>
    <ul><li class="item"><a href="/afval">Afval</a><ul class="sub"><li><a
    href="/rest">Restafval</a></li></ul></li></ul>'
  - '<style>.anker { opacity: 0 } h2:hover .anker { opacity: 1 }</style><h2 id="a">Afval <span class="anker"
    aria-hidden="true">¶</span></h2>'
  - '<style>a:hover { color: red }</style><a href="/afval">Afval</a>'
---*/
const reveals = css => (css.display && css.display !== 'none') || css.visibility === 'visible' || Number(css.opacity) > 0.1
  || (css.maxHeight && !/^0/.test(css.maxHeight)) || /^scale\(1|^none/.test(css.transform) || /^(auto|none|inset\(0)/.test(css.clip || css.clipPath)
  || (css.left && !/^-/.test(css.left)) || (css.height && !/^0/.test(css.height));
const bare = selector => selector.replace(/:(hover|focus-within|focus-visible|focus|active|target)\b/g, '')
  .replace(/(^|[\s>+~(])(?=$|[\s>+~)])/g, (whole, before) => before === '(' ? '(*' : before).replace(/([>+~])\s*(?=[>+~]|$)/g, '$1 *')
  .replace(/^\s*(?=[>+~])/, '*').replace(/^\s*$/, '*');
const select = selector => { try { return [...document.querySelectorAll(bare(selector))]; } catch (error) { return []; } };

// A screen that you touch has no hover; here the mouse counts.
const opening = styleRules().filter(({applies, media, css}) => (applies || media.some(each => /hover/.test(each))) && reveals(css))
  .flatMap(({selector}) => selectorsIn(selector)).filter(selector => !/::|:before|:after/.test(selector));
// The mouse must be on something else, or on an ancestor: what is hidden itself cannot be pointed at.
const hovers = opening.filter(selector => /:hover\b.*[\s>+~]/.test(selector));
if (!hovers.length) return;
const others = opening.filter(selector => !selector.includes(':hover'));
const shown = shownText(document.body).toLowerCase();
const told = [];
for (const selector of [...new Set(hovers)].slice(0, 200)) {
  for (const element of select(selector)) {
    if (told.some(each => each.contains(element)) || visible(element) && Number(style(element).opacity) > 0.1) continue;
    if (element.closest('[aria-hidden=true], svg, template, dialog') || element.hidden) continue;
    const text = clean(element.textContent), links = element.querySelector('a[href], button, input, select');
    const own = element.matches('a[href], button, input, select');
    const repeated = text && shown.includes(text.toLowerCase());
    // A link that gets focus while it is transparent, and then shows itself, is another matter.
    if (own || (!links && (text.length < 4 || repeated))) continue;
    const more = others.filter(other => { try { return element.matches(bare(other)); } catch (error) { return false; } });
    if (more.some(other => /:focus/.test(other))) continue;
    told.push(element);
    // A script may open it too: then a person must look.
    const box = element.parentElement, id = element.id && window.CSS.escape(element.id);
    const opener = ['[aria-expanded]', '[aria-haspopup]', 'button', '[onclick]', '[aria-controls]'].some(each => box.querySelector(`:scope > ${each}`))
      || box.closest('[aria-expanded], [onclick], [onfocus], label, summary')
      || (id && document.querySelector(`[aria-controls~="${id}"], [aria-describedby~="${id}"]`));
    const scripted = more.some(other => /open|active|show|visible|expanded|checked|toggle/i.test(other));
    (opener || scripted ? review : fail)(element, {text: text.slice(0, 60)});
  }
}
