/*---
topic: media
wcag: ["1.2.2", "1.4.2"]
title:
  nl: Kijk of de video van een andere site ondertiteling heeft en niet vanzelf start.
  en: Check that the video of another site has captions and does not start by itself.
why:
  nl: Wie niet hoort, heeft ondertiteling nodig. Geluid dat vanzelf start, stoort een schermlezer.
  en: People who do not hear need captions. Sound that starts by itself disturbs a screen reader.
how:
  nl: Zet ondertiteling bij de video op die site. Haal `autoplay=1` uit het adres.
  en: Add captions to the video on that site. Remove `autoplay=1` from the address.
fails:
  - <iframe src="https://www.youtube.com/embed/abc?autoplay=1" title="Film over afval" sandbox></iframe>
passes:
  - <iframe src="https://www.youtube.com/embed/abc?cc_load_policy=1" title="Film over afval" sandbox></iframe>
  - <iframe src="https://example.nl/kaart" title="Kaart" sandbox></iframe>
---*/
const SITES = /^https?:\/\/(www\.)?(youtube(-nocookie)?\.com\/embed|player\.vimeo\.com|youtu\.be|dailymotion\.com|geo\.dailymotion\.com|facebook\.com\/plugins\/video|fast\.wistia|player\.twitch|w\.soundcloud\.com|open\.spotify\.com|players\.brightcove|.*kaltura)/i;
for (const frame of all('iframe[src], iframe[data-src]')) {
  const source = frame.getAttribute('src') || frame.dataset.src || '';
  if (!SITES.test(new URL(source, document.baseURI).href) || !visible(frame)) continue;
  const starts = /[?&](autoplay|auto_play)=(1|true)/i.test(source) && !/[?&](mute|muted)=(1|true)/i.test(source);
  const captions = /[?&](cc_load_policy=1|texttrack=)/i.test(source);
  if (starts || !captions) review(frame);
}
