/*---
topic: motion
wcag: ["2.3.3"]
severity: warning
title:
  nl: De pagina blijft bewegen als u om minder beweging vraagt.
  en: The page keeps moving when people ask for less motion.
why:
  nl: Sommige mensen worden duizelig of misselijk van beweging. Zij zetten die uit op hun apparaat.
  en: Motion makes some people dizzy or sick. They switch it off on their device.
how:
  nl: Zet de beweging uit binnen `@media (prefers-reduced-motion:reduce)`.
  en: Switch the motion off inside `@media (prefers-reduced-motion:reduce)`.
fails:
  - <style>@keyframes k{to{transform:scale(1.5)}} div{width:400px;height:200px;animation:k 3s infinite}</style><div>Welkom</div>
  - <style>html{scroll-behavior:smooth} body{height:3000px}</style><p>Tekst</p>
passes:
  - <style>@keyframes k{to{transform:scale(1.5)}} @media(prefers-reduced-motion:no-preference){div{animation:k 3s infinite}}</style><div>Welkom</div>
  - <style>@keyframes k{to{transform:rotate(1turn)}} i{display:inline-block;width:20px;height:20px;animation:k 1s infinite}</style><i></i>
---*/
if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
  if (style(document.documentElement).scrollBehavior === 'smooth') fail(document.documentElement);
  for (const animation of document.getAnimations ? document.getAnimations() : []) {
    const effect = animation.effect, target = effect && effect.target;
    if (!target || animation.playState !== 'running' || !(effect.getComputedTiming().activeDuration > 5000) || !visible(target)) continue;
    // What shows that work is going on must move.
    if (target.closest('[role=progressbar], [aria-busy=true], progress, [class*=spinner i], [class*=loader i], [class*=loading i], [class*=skeleton i]')) continue;
    const box = target.getBoundingClientRect();
    const moves = effect.getKeyframes().some(frame => ['transform', 'translate', 'rotate', 'scale', 'left', 'top', 'backgroundPosition'].some(key => frame[key] !== undefined && frame[key] !== 'none'));
    if (moves && box.width * box.height >= 20000) fail(target);
  }
}
