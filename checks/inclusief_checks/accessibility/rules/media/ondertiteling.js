/*---
topic: media
wcag: ["1.2.2"]
act: [eac66b, f51b46, ab4d13]
title:
  nl: Een video heeft misschien geen ondertiteling.
  en: A video may have no captions.
why:
  nl: Wie niet hoort, weet dan niet wat mensen zeggen.
  en: People who do not hear then do not know what is said.
how:
  nl: 'Voeg een `<track kind="captions">` toe met een bestand dat bestaat. Staat de tekst al in beeld? Dan is het goed.'
  en: 'Add a `<track kind="captions">` with a file that exists. If the text is already in the picture, all is well.'
fails:
  - <video src="/film.mp4" controls width="300" height="200"></video>
  - <video src="/film.mp4" controls width="300" height="200"><track kind="captions" src="/weg.vtt" srclang="nl"></video>
  - <video src="/film.mp4" controls width="300" height="200"><track kind="captions" src="" srclang="nl"></video>
passes:
  - '<video src="/film.mp4" controls width="300" height="200"><track kind="captions" src="data:text/vtt,WEBVTT%0A%0A00:00.000 --> 00:01.000%0AHoi" srclang="nl"></video>'
  - <video src="/film.mp4" autoplay muted loop width="300" height="200"></video>
  - <video src="/film.mp4" controls hidden></video>
---*/
// What is wrong with the file of a track: it is not there, or it holds no captions. '' if nothing, or if that cannot be known.
const broken = async track => {
  const source = clean(track.getAttribute('src'));
  if (!source) return 'empty';
  const url = new URL(source, document.baseURI);
  if (url.origin !== window.location.origin) return '';
  const answer = await window.fetch(url.href).catch(() => null);
  if (!answer) return '';
  if (answer.status === 404 || answer.status === 410) return 'gone';
  const text = answer.ok ? await answer.text() : 'WEBVTT -->';
  return /^\uFEFF?WEBVTT/.test(text) && text.includes('-->') ? '' : 'no captions';
};
for (const video of all('video')) {
  // A silent background film has no speech to write out.
  if (!visible(video) || (video.muted && video.loop && video.autoplay && !video.controls)) continue;
  const tracks = [...video.querySelectorAll('track')];
  const captions = tracks.filter(track => track.kind === 'captions');
  const others = tracks.filter(track => track.kind === 'subtitles');
  if (!captions.length && !others.length) { review(video); continue; }
  const wrong = await Promise.all([...captions, ...others].map(broken));
  if (wrong.every(Boolean)) fail(video);
  // Subtitles translate speech. They need not tell of other sounds.
  else if (!captions.length) review(video);
}
