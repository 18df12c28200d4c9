/*---
topic: media
wcag: ["1.2.1", "1.2.3", "1.2.5"]
act: [c3232f, d7ba54, ee13b5, ac7dc6, c5a4ea, 1ea59c, 1ec09b]
title:
  nl: Een video heeft misschien geen beschrijving van wat u ziet.
  en: A video may have no description of what it shows.
why:
  nl: Wie niet ziet, mist wat alleen in beeld is.
  en: People who do not see miss what is only in the picture.
how:
  nl: Zeg in de video wat er te zien is. Of maak een spoor of versie met beschrijving.
  en: Say in the video what it shows. Or make a version with descriptions.
fails:
  - <video src="/film.mp4" controls width="300" height="200"></video>
passes:
  - <video src="/film.mp4" controls width="300" height="200"></video><a href="/b">Video met audiodescriptie</a>
  - <video src="/film.mp4" controls hidden></video>
---*/
const VERSION = /audio ?descri|beschrijv|described|description|transcri|uitgeschreven|tekstversie|text version|media alternative/i;
const offered = [...document.querySelectorAll('a[href], button, summary, h2, h3, h4')].some(element => VERSION.test(element.textContent));
for (const video of all('video')) {
  const backdrop = video.muted && video.loop && video.autoplay && !video.controls;
  if (!offered && !backdrop && visible(video) && !video.querySelector('track[kind=descriptions]')) review(video);
}
