/*---
topic: motion
wcag: ["2.3.1"]
title:
  nl: Een groot vlak flitst meer dan 3 keer per seconde.
  en: A large area flashes more than 3 times a second.
why:
  nl: Snel flitsen kan een epileptische aanval geven.
  en: Fast flashing can cause an epileptic seizure.
how:
  nl: Haal het flitsen weg. Of maak het veel langzamer.
  en: Remove the flashing, or make it much slower.
fails:
  - <style>@keyframes k{50%{background:#000}} div{width:400px;height:400px;background:#fff;animation:k .2s infinite}</style><div>Feest</div>
  - <style>@keyframes k{50%{opacity:0}} div{width:400px;height:400px;background:#000;animation:k .25s infinite}</style><div>Feest</div>
  - >-
    <div id="a" style="width:400px;height:300px;background:#fff">Feest</div><script>setInterval(() => { a.style.background = a.style.background === 'black' ? 'white' : 'black'; }, 80)</script>
passes:
  - <style>@keyframes k{50%{background:#000}} div{width:400px;height:400px;background:#fff;animation:k 2s infinite}</style><div>Feest</div>
  - <style>@keyframes k{50%{background:#000}} div{width:4px;height:4px;background:#fff;animation:k .2s infinite}</style><div></div>
---*/
// A quarter of the middle of what the eye sees, on a screen at arm's length: smaller flashes are safe.
const SAFE_AREA = 21824;
const channel = value => { const part = value / 255; return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4; };
const light = colour => {
  const parts = /rgba?\((\d+),\s*(\d+),\s*(\d+)(?:,\s*([\d.]+))?/.exec(colour || '');
  return parts && parts[4] !== '0' ? 0.2126 * channel(+parts[1]) + 0.7152 * channel(+parts[2]) + 0.0722 * channel(+parts[3]) : NaN;
};
// How many times a row of values goes down and up again, in one turn of the animation; only steps that matter.
const flashes = values => {
  const steps = [];
  for (const [at, value] of values.entries()) {
    if (!at) continue;
    const step = value - values[at - 1];
    if (Math.abs(step) >= 0.1) steps.push(Math.sign(step));
  }
  const turns = steps.filter((step, at) => step !== steps[(at + 1) % steps.length]).length;
  return turns / 2;
};
const told = new Set();
for (const animation of document.getAnimations ? document.getAnimations() : []) {
  const effect = animation.effect, target = effect && effect.target;
  if (!target || animation.playState !== 'running' || told.has(target)) continue;
  const {duration, iterations, direction} = effect.getComputedTiming();
  if (!(duration > 0) || duration > 2000 || !target.getClientRects().length || !visible(target.parentElement || target)) continue;
  const css = style(target), frames = effect.getKeyframes();
  const ground = light(css.backgroundColor);
  const series = [
    frames.map(frame => frame.opacity === undefined ? NaN : parseFloat(frame.opacity)),
    frames.map(frame => frame.visibility === undefined ? NaN : frame.visibility === 'hidden' ? 0 : 1),
    frames.map(frame => light(frame.backgroundColor)),
  ].map(values => values.filter(value => !Number.isNaN(value))).filter(values => values.length > 1);
  let most = Math.max(0, ...series.map(flashes));
  // Forwards and then backwards: one flash takes two turns.
  if (direction === 'alternate' || direction === 'alternate-reverse') most = Math.max(most, ...series.map(values => Math.abs(values[0] - values[values.length - 1]) >= 0.1 ? 0.5 : 0));
  // From one colour to another, and at once back: also a flash.
  else most = Math.max(most, ...series.map(values => Math.abs(values[0] - values[values.length - 1]) >= 0.1 ? 1 : 0));
  const perSecond = most * 1000 / duration;
  if (perSecond <= 3 || most * iterations <= 3) continue;
  told.add(target);
  const box = target.getBoundingClientRect();
  const shown = series.length && (!Number.isNaN(ground) || css.backgroundImage !== 'none' || target.querySelector('img') || frames.some(frame => !Number.isNaN(light(frame.backgroundColor))));
  if (box.width * box.height >= SAFE_AREA && shown) fail(target);
  else if (box.width * box.height >= SAFE_AREA / 4) review(target);
}
// A script can flash too. Only a page with a clock that is fast enough is worth watching.
const scripts = [...document.scripts].filter(script => !script.src).map(script => script.textContent).join('\n').slice(0, 200000);
if (/setInterval/.test(scripts) && [...scripts.matchAll(/,\s*(\d{1,3})\s*\)/g)].some(match => +match[1] <= 166)) {
  const seen = new Map();
  const observer = new window.MutationObserver(records => {
    for (const element of new Set(records.map(record => record.target))) {
      if (element.nodeType !== 1 || (!seen.has(element) && seen.size > 20)) continue;
      const css = style(element), shown = css.display !== 'none' && css.visibility === 'visible' && +css.opacity > 0.5;
      seen.set(element, [...(seen.get(element) || []), shown ? light(css.backgroundColor) || 0 : -1]);
    }
  });
  observer.observe(document.documentElement, {subtree: true, attributes: true, attributeFilter: ['style', 'class', 'hidden']});
  await new Promise(resolve => window.setTimeout(resolve, 1000));
  observer.disconnect();
  for (const [element, lights] of seen) {
    const box = element.getBoundingClientRect();
    const steps = lights.slice(1).filter((value, at) => Math.abs(value - lights[at]) >= 0.1).length;
    // Dark and light again is one flash: two steps. More than three flashes in this second.
    if (steps > 7 && !told.has(element) && box.width * box.height >= SAFE_AREA) fail(element);
  }
}
