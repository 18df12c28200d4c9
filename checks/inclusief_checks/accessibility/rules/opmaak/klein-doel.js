/*---
topic: interaction
wcag: ["2.5.8"]
states: [wide, narrow]
title:
  nl: Een knop is te klein om goed te raken.
  en: A control is too small to hit well.
why:
  nl: Wie trilt of dikke vingers heeft, raakt de verkeerde knop.
  en: People with a tremor or large fingers hit the wrong control.
how:
  nl: Maak de knop minstens 24 bij 24 pixels. Of zet knoppen verder uit elkaar.
  en: Make it at least 24 by 24 pixels, or leave more space around it.
message:
  nl: Deze knop is {width} bij {height} pixels. De volgende is te dichtbij.
  en: This control is {width} by {height} pixels. The next one is too close.
fails:
  - '<div><span onclick="a()" style="display: inline-block; width: 12px; height: 12px">x</span><span onclick="b()"
    style="display: inline-block; width: 12px; height: 12px">y</span></div>'
  - '<button style="position: absolute; left: 0; top: 0; width: 60px; height: 40px">Meld</button><a href="/x"
    style="position: absolute; left: 5px; top: 5px; width: 60px; height: 40px">Bel</a>'
passes:
  - '<span onclick="a()" style="display: inline-block; width: 12px; height: 12px">x</span>'
  - '<div onclick="a()" style="width: 30px; height: 30px">x</div><div onclick="b()" style="width: 30px; height:
    30px">y</div>'
  - '<p>Bel ons of <a href="/a">mail</a> <a href="/b">ons</a> als het lang duurt.</p>'
---*/
const KNOWN = 'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
const ROLES = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'menuitem', 'option', 'slider', 'spinbutton', 'treeitem'];
const HANDLERS = '[onclick], [onmousedown], [onpointerdown], [ontouchstart]';
const targets = all(`${KNOWN}, ${HANDLERS}, ${ROLES.map(each => `[role=${each}]`).join()}`)
  .filter(element => !element.matches(':disabled, [aria-disabled=true], html, body') && visible(element) && style(element).pointerEvents !== 'none')
  .map(element => ({element, box: element.getBoundingClientRect()}))
  .filter(({box}) => box.width > 1 && box.height > 1 && box.width < window.innerWidth * 0.9);
const inline = element => style(element).display === 'inline' && clean(element.parentElement.textContent).length > clean(element.textContent).length;
const family = (one, other) => one.contains(other) || other.contains(one)
  || [one, other].some(element => element.labels && [...element.labels].some(label => label.contains(one) && label.contains(other)));
// axe measures what it knows as a control; the rest is left for here.
const left = element => element.matches(HANDLERS) && !element.matches(KNOWN) && !ROLES.includes(role(element));
const gap = (x, y, box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
targets.sort((one, other) => one.box.top - other.box.top);
const told = new Set();
targets.forEach(({element, box}, index) => {
  const small = Math.min(box.width, box.height) < 24 && left(element) && !inline(element);
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  const near = [];
  for (let i = index + 1; i < targets.length && targets[i].box.top < box.bottom + 24; i++) near.push(targets[i]);
  for (let i = index - 1; i >= 0 && targets[i].box.top > box.top - 200; i--) near.push(targets[i]);
  for (const other of near) {
    if (told.has(element) || told.has(other.element) || family(element, other.element)) continue;
    const tight = Math.min(other.box.width, other.box.height) < 24;
    const centre = [other.box.left + other.box.width / 2, other.box.top + other.box.height / 2];
    if (small && (gap(x, y, other.box) < 12 || (tight && Math.hypot(x - centre[0], y - centre[1]) < 24))) {
      told.add(element).add(other.element);
      fail(element, {width: Math.round(box.width), height: Math.round(box.height)});
      continue;
    }
    const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
    const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
    if (wide < 8 || high < 8 || inline(element) || inline(other.element)) continue;
    // A link over a whole card with buttons on it is a common and good pattern: only look at equals.
    const sizes = [box.width * box.height, other.box.width * other.box.height];
    if (wide * high < 0.4 * Math.min(...sizes) || Math.max(...sizes) > 4 * Math.min(...sizes)) continue;
    if ([element, other.element].some(each => each.closest('[role=dialog], dialog, label') || /fixed|sticky/.test(style(each).position))) continue;
    if ([element, other.element].some(each => each.matches('input') && Number(style(each).opacity) < 0.1)) continue;
    told.add(element).add(other.element);
    review(element, {width: Math.round(box.width), height: Math.round(box.height)});
  }
});
