/*---
topic: media
wcag: ["1.2.1", "1.2.2", "1.2.3"]
title:
  nl: Kijk of het geluid of de video achter een link ook tekst heeft.
  en: Check that the audio or video behind a link also has text.
why:
  nl: Wie niet hoort of niet ziet, mist anders het verhaal.
  en: People who do not hear or see otherwise miss what is told there.
how:
  nl: Geef de video ondertiteling. Zet een link naar de uitgeschreven tekst erbij.
  en: Give the video captions, and put a link to a transcript next to it.
fails:
  - <p><a href="/plein.mp4">Bekijk de film over het plein</a></p>
  - <p><a href="talk.mp3">Listen to the talk</a></p>
passes:
  - <p><a href="/plein.mp4">Bekijk de film</a> of <a href="/tekst">lees de uitgeschreven tekst</a></p>
  - <p><a href="/plein.html">Bekijk de film</a></p>
---*/
const TEXT = /transcri|caption|subtitle|ondertitel|uitgeschreven|uitschrift|tekstversie|text version|written version|untertitel|sous-titre/i;
for (const link of all('a[href]')) {
  if (!/\.(mp3|mp4|m4a|m4v|wav|ogg|oga|ogv|webm|mov|avi|wmv|flac|aac|mpe?g|swf)$/i.test(link.pathname || '') || !exposed(link)) continue;
  const holder = link.closest('section, article, main, body');
  if (TEXT.test(holder.textContent)) continue;
  review(link);
  break;
}
