/*---
topic: interaction
wcag: ["2.5.4"]
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
passes:
  - <p>Tekst</p><script>addEventListener('resize', draw)</script>
---*/
const listens = /['"`]device(?:motion|orientation)(?:absolute)?['"`]|\bondevice(?:motion|orientation)\b|new\s+(?:Accelerometer|Gyroscope|LinearAccelerationSensor)\b/;
if (all('script:not([src])').some(script => listens.test(script.textContent))) review(document.body);
