/*---
topic: motion
wcag: ["2.2.2"]
title:
  nl: Iets op de pagina knippert of beweegt zonder einde.
  en: Something on the page blinks or moves without end.
why:
  nl: Beweging trekt alle aandacht. Wie snel afgeleid is, kan dan niet lezen.
  en: Motion takes all attention. People who are easily distracted then cannot read.
how:
  nl: Laat de beweging binnen 5 seconden stoppen. Of maak een knop om te pauzeren.
  en: Let the motion stop within 5 seconds, or make a button that pauses it.
fails:
  - <style>@keyframes k{50%{opacity:0}} p{animation:k 1s infinite}</style><p>Let op, nieuw!</p>
  - <style>@keyframes k{from{transform:translateX(100%)}to{transform:translateX(-100%)}} p{animation:k 9s linear infinite}</style><p>Het laatste nieuws van vandaag</p>
  - <style>@keyframes k{to{transform:rotate(1turn)}} div{width:90px;height:90px;animation:k 3s infinite}</style><p>Tekst</p><div>Een ding</div>
  - <svg width="90" height="90"><rect width="20" height="20"><animate attributeName="x" to="50" dur="2s" repeatCount="indefinite"/></rect></svg>
passes:
  - <style>@keyframes k{from{opacity:0}to{opacity:1}} p{animation:k 6s}</style><p>Welkom bij ons</p>
  - <style>@keyframes k{50%{opacity:0}} p{animation:k 1s 3}</style><p>Let op, nieuw!</p>
  - <style>@keyframes k{50%{opacity:0}} @media(prefers-reduced-motion:no-preference){p{animation:k 1s infinite}}</style><p>Let op, nieuw!</p>
  - <style>@keyframes k{to{transform:rotate(1turn)}} i{display:inline-block;width:20px;height:20px;animation:k 1s infinite}</style><i class="spinner" role="progressbar" aria-label="Bezig"></i>
  - <style>@keyframes k{50%{opacity:0}} p{animation:k 1s infinite}</style><p hidden>Let op, nieuw!</p>
---*/
const BUSY = '[role=progressbar], [aria-busy=true], [class*=spinner i], [class*=loader i], [class*=loading i], [class*=skeleton i], [class*=cursor i], [class*=caret i], progress';
const PAUSE = /paus|pauz|stop|beweg|animat|motion|freeze|stil|anhalten|play|speel/i;
const mechanism = all('button, [role=button], input[type=button], input[type=checkbox], a[href], summary').some(element => PAUSE.test(name(element)) && visible(element));
const number = value => value === undefined ? NaN : parseFloat(value);
// How far a translation goes, in pixels of an element of this size; what cannot be read counts as nothing.
const shift = (frames, box) => {
  const places = frames.map(frame => {
    const move = /translate(3d|X)?\(\s*(-?[\d.]+)(px|%|vw)?/.exec(frame.transform || '');
    if (!move) return 0;
    return parseFloat(move[2]) * (move[3] === '%' ? box.width : move[3] === 'vw' ? window.innerWidth : 100) / 100;
  });
  const sides = frames.flatMap(frame => [number(frame.left), number(frame.right), number(frame.marginLeft)]).filter(value => !Number.isNaN(value));
  return Math.max(Math.max(...places) - Math.min(...places), sides.length > 1 ? Math.max(...sides) - Math.min(...sides) : 0);
};
// Whether people get to see it. At this moment it may just be out of sight: then its parent tells.
const shown = target => target.getClientRects().length > 0 && visible(target.parentElement || target);
const told = new Set();
for (const animation of document.getAnimations ? document.getAnimations() : []) {
  const effect = animation.effect, target = effect && effect.target;
  if (!target || animation.playState !== 'running' || told.has(target)) continue;
  const timing = effect.getComputedTiming();
  if (!(timing.activeDuration > 5000) || target.closest(BUSY) || !shown(target)) continue;
  const box = target.getBoundingClientRect(), frames = effect.getKeyframes();
  const text = effect.pseudoElement ? '' : shownText(target);
  if (box.width * box.height < 100 || clean(document.body.textContent) === '') continue;
  const opacities = frames.map(frame => number(frame.opacity)).filter(value => !Number.isNaN(value));
  // Once, it is coming in. Again and again, it blinks.
  const hides = timing.iterations >= 2 && (opacities.length > 0 && Math.min(...opacities) <= 0.2 && (opacities.length < 2 || Math.max(...opacities) > 0.6)
    || (frames.some(frame => frame.visibility === 'hidden') && frames.some(frame => frame.visibility !== 'hidden')));
  const moves = frames.some(frame => ['transform', 'left', 'right', 'top', 'bottom', 'marginLeft', 'marginTop', 'translate', 'rotate', 'scale', 'backgroundPosition', 'backgroundPositionX'].some(key => frame[key] !== undefined && frame[key] !== 'none'));
  const coloured = frames.some(frame => frame.color || frame.backgroundColor);
  if (!hides && !moves && !coloured) continue;
  told.add(target);
  // Text that comes and goes, or that runs along, without a button to stop it.
  const readable = (text.match(/\p{L}/gu) || []).length >= 3 && !target.closest('[aria-hidden=true]');
  const runs = shift(frames, box) >= 100;
  if (readable && !mechanism && (hides || runs)) fail(target);
  else review(target);
}
for (const change of all('svg animate[repeatCount=indefinite], svg animateTransform[repeatCount=indefinite], svg animateMotion[repeatCount=indefinite]')) {
  const drawing = change.closest('svg');
  if (told.has(drawing) || drawing.closest(BUSY) || !visible(drawing)) continue;
  told.add(drawing);
  review(drawing);
}
