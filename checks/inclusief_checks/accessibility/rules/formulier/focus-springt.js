/*---
topic: forms
wcag: ["3.2.1", "2.1.1", "2.4.7"]
title:
  nl: Alleen ergens komen met het toetsenbord doet al iets.
  en: Just getting somewhere with the keyboard already does something.
why:
  nl: U bent opeens ergens anders, of u raakt uw plek kwijt.
  en: You are suddenly somewhere else, or you lose your place.
how:
  nl: Haal `onfocus` weg. Doe pas iets als iemand klikt of op Enter drukt.
  en: Remove `onfocus`. Do something only when a person clicks or presses Enter.
fails:
  - <input aria-label="Naam" onfocus="this.blur()">
  - <a href="/a" onfocus="window.open('/b')">Lees</a>
  - <select aria-label="Ga" onfocus="location = '/x'"><option>1</option></select>
  - <input aria-label="Name" onfocus="alert('Fill in your name')">
passes:
  - <input aria-label="Naam" onfocus="this.select()">
  - <input aria-label="Naam" onfocus="this.style.color = 'black'">
---*/
const MOVES = /\.blur\s*\(|location(?:\.href)?\s*=[^=]|location\.(?:assign|replace|reload)\s*\(|\.(?:submit|requestSubmit|click)\s*\(|(?:^|[^.\w]|window\.)(?:open|alert|confirm|prompt)\s*\(|\.showModal\s*\(/;
const MOVES_FOCUS = /(?:getElementById|querySelector|\bforms?\b|nextElementSibling|parentNode)[^;]*\.focus\s*\(/;
for (const element of all('[onfocus], [onfocusin]')) {
  const text = `${element.getAttribute('onfocus') || ''};${element.getAttribute('onfocusin') || ''}`;
  if ((MOVES.test(text) || MOVES_FOCUS.test(text)) && exposed(element) && (focusable(element) || element.querySelector('a, button, input'))) fail(element);
}
const code = all('script:not([src])').map(script => script.textContent.slice(0, 50000)).join('\n');
const listens = /(?:addEventListener\(\s*['"`]focus(?:in)?['"`]|\.onfocus\s*=|\.focus\(\s*(?:function|\()|\.on\(\s*['"]focus['"])([\s\S]{0,250})/g;
if ([...code.matchAll(listens)].some(match => MOVES.test(match[1]))) {
  const first = all('input, select, textarea, a[href], button, [tabindex]').find(element => exposed(element) && !element.hasAttribute('onfocus'));
  if (first) review(first);
}
