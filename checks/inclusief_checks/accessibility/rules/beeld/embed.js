/*---
topic: images
wcag: ["1.1.1", "4.1.2"]
title:
  nl: Ingesloten media (`embed`) hebben geen naam.
  en: Embedded media (`embed`) have no name.
why:
  nl: Een schermlezer meldt dat er iets staat, maar niet wat.
  en: A screen reader says that something is there, but not what.
how:
  nl: Zet een korte naam in `title`.
  en: Put a short name in `title`.
fails:
  - <embed src="/film.mp4" type="video/mp4" width="100" height="100">
passes:
  - <embed src="/film.mp4" type="video/mp4" width="100" height="100" title="Film over afval">
  - <embed src="/film.mp4" type="video/mp4" hidden>
---*/
for (const embed of all('embed')) {
  // A browser shows a hidden `embed` without width or height.
  if (embed.offsetWidth && exposed(embed) && visible(embed) && !name(embed) && !clean(embed.getAttribute('title'))) fail(embed);
}
