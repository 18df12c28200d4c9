/*---
topic: media
wcag: ["1.4.2"]
act: [80f0bf, 4c31df]
title:
  nl: Geluid start vanzelf en u kunt het niet stoppen.
  en: Sound starts by itself and cannot be stopped.
why:
  nl: Het geluid praat door een schermlezer heen. Dan kunt u de pagina niet gebruiken.
  en: The sound talks over a screen reader. People then cannot use the page.
how:
  nl: Haal `autoplay` weg. Of geef de speler knoppen met `controls`.
  en: Remove `autoplay`, or give the player buttons with `controls`.
fails:
  - <audio src="/lied.mp3" autoplay></audio>
  - <bgsound src="/lied.mid">
passes:
  - <audio src="/lied.mp3" autoplay controls></audio>
  - <audio src="/lied.mp3" autoplay muted></audio>
  - <video src="/film.mp4" autoplay muted></video>
---*/
const STOP = /paus|pauz|stop|mute|dempen|geluid|volume|sound|audio|play|afspelen|anhalten/i;
const loaded = media => new Promise(resolve => {
  if (media.readyState >= 1 || media.error || media.networkState === 3) { resolve(); return; }
  media.addEventListener('loadedmetadata', resolve, {once: true});
  media.addEventListener('error', resolve, {once: true, capture: true});
  window.setTimeout(resolve, 3000);
});
const buttons = all('button, [role=button], input[type=button], input[type=checkbox], a[href], summary').filter(element => visible(element) && exposed(element));
const mechanism = buttons.some(element => STOP.test(`${name(element)} ${element.id} ${element.getAttribute('class') || ''}`));
for (const media of all('audio[autoplay], video[autoplay]')) {
  if (media.muted || mechanism || (media.controls && visible(media))) continue;
  await loaded(media);
  const short = media.readyState >= 1 && media.duration <= 3 && !media.loop;
  if (short) continue;
  // A video can be silent, and a button without a clear name can belong to the sound.
  const certain = media.nodeName === 'AUDIO' && media.readyState >= 1 && !buttons.some(element => element.nodeName !== 'A');
  (certain ? fail : review)(media);
}
for (const sound of all('bgsound, embed[autostart=true], embed[autoplay=true], object param[name=autoplay][value=true], object param[name=autostart][value=true]')) {
  review(sound.nodeName === 'PARAM' ? sound.parentElement : sound);
}
