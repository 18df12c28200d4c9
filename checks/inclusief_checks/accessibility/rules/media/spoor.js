/*---
topic: media
wcag: ["1.2.2"]
severity: warning
title:
  nl: Een tekstspoor van een video mist zijn taal of naam.
  en: A text track of a video lacks its language or name.
why:
  nl: Kijkers kunnen dan niet kiezen welke ondertiteling zij willen.
  en: Viewers then cannot choose which captions they want.
how:
  nl: Geef elke `track` een `kind`, een `srclang` en een `label`.
  en: Give every `track` a `kind`, a `srclang` and a `label`.
fails:
  - <video src="/film.mp4" controls><track kind="captions" src="data:text/vtt,WEBVTT"></video>
  - <video src="/film.mp4" controls><track kind="caption" src="data:text/vtt,WEBVTT" srclang="nl" label="Nederlands"></video>
passes:
  - <video src="/film.mp4" controls><track kind="captions" src="data:text/vtt,WEBVTT" srclang="nl" label="Nederlands"></video>
---*/
const KINDS = /^(subtitles|captions|descriptions|chapters|metadata)$/i;
for (const track of all('video track, audio track')) {
  const kind = track.getAttribute('kind');
  const known = kind === null || KINDS.test(kind.trim());
  const spoken = track.kind === 'captions' || track.kind === 'subtitles';
  const many = track.parentElement.querySelectorAll('track').length > 1;
  if (!known || (spoken && (!clean(track.srclang) || (many && !clean(track.label))))) fail(track);
}
