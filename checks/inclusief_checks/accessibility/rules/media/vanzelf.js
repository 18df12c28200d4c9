/*---
topic: media
act: [aaa1bf]
severity: warning
title:
  nl: Geluid start vanzelf en duurt langer dan 3 seconden.
  en: Sound starts by itself and lasts longer than 3 seconds.
why:
  nl: Het geluid praat door een schermlezer heen. Ook schrikken mensen ervan.
  en: The sound talks over a screen reader. It also startles people.
how:
  nl: Haal `autoplay` weg. Laat mensen zelf op afspelen drukken.
  en: Remove `autoplay`, and let people press play themselves.
fails:
  - <audio src="/lied.mp3" autoplay controls></audio>
passes:
  - <audio src="/lied.mp3" controls></audio>
  - <video src="/film.mp4" autoplay muted controls></video>
---*/
const loaded = media => new Promise(resolve => {
  if (media.readyState >= 1 || media.error || media.networkState === 3) { resolve(); return; }
  media.addEventListener('loadedmetadata', resolve, {once: true});
  media.addEventListener('error', resolve, {once: true, capture: true});
  window.setTimeout(resolve, 3000);
});
for (const media of all('audio[autoplay], video[autoplay]')) {
  if (media.muted) continue;
  await loaded(media);
  // Of a video, nobody can say here whether it has any sound.
  if (media.nodeName === 'AUDIO' && media.readyState >= 1 && (media.duration > 3 || media.loop)) fail(media);
  else if (!(media.readyState >= 1 && media.duration <= 3 && !media.loop)) review(media);
}
