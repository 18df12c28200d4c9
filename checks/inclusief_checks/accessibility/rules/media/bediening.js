/*---
topic: media
wcag: ["2.1.1", "2.2.2"]
title:
  nl: Een video kunt u niet bedienen of stoppen.
  en: A video cannot be operated or stopped.
why:
  nl: Wie snel afgeleid is, kan niet lezen naast een film die blijft spelen.
  en: People who are easily distracted cannot read next to a film that keeps playing.
how:
  nl: Zet `controls` op de video. Of maak een knop om te pauzeren.
  en: Put `controls` on the video, or make a button that pauses it.
fails:
  - <p>Tekst</p><video src="/film.mp4" autoplay muted loop width="300" height="200"></video>
  - <p>Tekst</p><video src="/film.mp4" width="300" height="200"></video>
passes:
  - <p>Tekst</p><video src="/film.mp4" controls width="300" height="200"></video>
  - <p>Tekst</p><video src="/film.mp4" autoplay muted loop width="300" height="200"></video><button>Pauzeer de video</button>
  - <p>Tekst</p><video src="/film.mp4" autoplay muted loop hidden></video>
---*/
const STOP = /paus|pauz|stop|play|afspelen|speel|anhalten|video|film|hide|verberg/i;
const buttons = all('button, [role=button], input[type=button], input[type=checkbox], a[href], summary').filter(element => visible(element) && exposed(element));
const mechanism = buttons.some(element => STOP.test(`${name(element)} ${element.id} ${element.getAttribute('class') || ''}`));
for (const video of all('video')) {
  if (video.controls || mechanism || !visible(video)) continue;
  const endless = video.loop || video.duration > 5;
  const scripted = document.scripts.length > 0 || video.closest('a, button');
  const text = clean(document.body.textContent).length > 0;
  // It moves for more than five seconds next to text, and there is nothing on the page to press or to run.
  if (video.autoplay && endless && text && video.readyState >= 1 && !scripted && !buttons.some(element => element.nodeName !== 'A')) fail(video);
  else if (!video.autoplay || endless || video.readyState < 1) review(video);
}
