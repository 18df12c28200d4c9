/*---
topic: interaction
wcag: ["2.5.4"]
act: [7677a9, c249d5]
title:
  nl: De pagina reageert op schudden of kantelen.
  en: The page reacts to shaking or tilting.
why:
  nl: Een telefoon zit soms vast aan een rolstoel.
  en: A phone may be fixed to a wheelchair.
how:
  nl: Maak ook een knop. Laat mensen het schudden uitzetten.
  en: Add a button too, and let people switch shaking off.
fails:
  - <p>Schud</p><script>addEventListener('devicemotion', shake)</script>
  - <p>Kantel</p><output id="o"></output><script>addEventListener('deviceorientation', event => { o.textContent = event.gamma })</script>
passes:
  - <p>Tekst</p><script>addEventListener('resize', draw)</script>
---*/
const listens = /['"`]device(?:motion|orientation)(?:absolute)?['"`]|\bondevice(?:motion|orientation)\b|new\s+(?:Accelerometer|Gyroscope|LinearAccelerationSensor)\b/;
const writes = /\.(textContent|innerText|innerHTML|value|className|src)\s*[+-]?=[^=]|\.(append|appendChild|prepend|before|after|remove|removeChild|replaceChildren|insertAdjacent\w+)\(|\.style\b|classList|location/;
const listening = all('script:not([src])').find(script => listens.test(script.textContent));
if (listening) {
  // With nothing to press on the whole page, there is no other way, and no way to stop it.
  const control = 'a[href], button, input, select, textarea, summary, [role], [tabindex], [onclick], [contenteditable], iframe';
  const keys = /key(down|up|press)|['"`](click|pointer\w+|mouse\w+|touch\w+)['"`]|on(click|pointer|mouse|touch)/;
  const sure = writes.test(listening.textContent) && !all(control).some(visible) && !all('script[src]').length
    && !all('script').some(script => keys.test(script.textContent));
  (sure ? fail : review)(document.body);
}
