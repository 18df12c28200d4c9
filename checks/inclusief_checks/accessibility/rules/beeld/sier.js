/*---
topic: images
wcag: ["1.1.1"]
title:
  nl: Een beeld dat alleen versiert, heeft een tekst.
  en: An image that only decorates has a text.
why:
  nl: Een schermlezer leest die tekst voor. Dat leidt af van wat telt.
  en: A screen reader reads that text out. It distracts from what matters.
how:
  nl: Geef versiering een lege tekst met `alt=""`.
  en: Give decoration an empty text with `alt=""`.
message:
  nl: 'De tekst is "{text}".'
  en: 'The text is "{text}".'
fails:
  - <img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="1" height="1" alt="Meetpunt">
  - <img src="/img/spacer.gif" alt="lege ruimte">
  - <img src="/img/lijn.png" alt="Decorative line">
  - <img src="/img/foto.png" role="presentation" alt="Een foto van het plein" width="50" height="50">
passes:
  - <img src="/img/blank.gif" data-src="/img/plein.jpg" alt="Het plein">
  - <img src="/img/spacer.gif" alt="">
  - <img src="/img/foto.png" alt="Een foto van het plein">
  - <img src="/img/foto.png" alt="Border collie in het park">
---*/
const FILE = /(^|\/)(spacer|blank|transparent|trans|clear|pixel|1x1|shim|(transparent|clear)[-_]pixel)[-_\d]*\.(gif|png|svg|webp)([?#]|$)/i;
const LINE = /(^|[\/_-])(divider|separator|hr|border|ornament|scheiding|sierlijn|decoration|background|bullet)[\w-]*\.(gif|png|svg|webp|jpe?g)/i;
const SAYS = /^(a |an |een |the |de )?((purely )?decorati(ve|on)( (image|line|border|element|picture))?|decoratie(f|ve)?( (beeld|lijn|rand|afbeelding))?|versiering|sier(lijn|rand|beeld)|divider( line)?|separator( line)?|horizontal (line|rule)|scheidings?lijn|spacer|background( image)?|achtergrond(afbeelding)?|border|bullet( point)?)\.?$/i;
for (const image of all('img[alt]')) {
  const text = clean(image.alt);
  if (!text) continue;
  const kind = image.getAttribute('role');
  if (kind === 'none' || kind === 'presentation') {
    // Does it decorate, or does it tell something? Both cannot be true.
    if (visible(image)) review(image, {text});
    continue;
  }
  // A spacer can keep the place of a photo that is loaded later.
  const later = [...image.attributes].some(({name: key, value}) => /^data-.*(src|lazy|original)/.test(key) && value) || /lazy/i.test(image.className);
  if (later || !exposed(image) || image.closest('a[href], button')) continue;
  const source = image.getAttribute('src') || '';
  const box = image.getBoundingClientRect();
  // A person who sees gets nothing from three pixels.
  const tiny = image.complete && image.naturalWidth > 0 && box.width > 0 && box.width <= 3 && box.height <= 3;
  if (tiny || FILE.test(source) || SAYS.test(text)) fail(image, {text});
  else if (LINE.test(source)) review(image, {text});
}
