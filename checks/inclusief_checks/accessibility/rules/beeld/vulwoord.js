/*---
topic: images
wcag: ["1.1.1"]
act: [qt1vmo]
title:
  nl: De tekst bij een beeld is een vulwoord.
  en: The text of an image is a placeholder.
why:
  nl: 'Wie het beeld niet ziet, hoort alleen "foto" of "beeld". Wat er te zien is, blijft onbekend.'
  en: 'People who do not see the image hear only "photo" or "image". What it shows stays unknown.'
how:
  nl: Schrijf in `alt` wat u op het beeld ziet. Is het beeld versiering? Gebruik dan `alt=""`.
  en: Say in `alt` what the image shows. If it is decoration, use `alt=""`.
message:
  nl: 'De tekst is "{text}".'
  en: 'The text is "{text}".'
fails:
  - <img src="data:," alt="image">
  - <img src="data:," alt="Foto 3">
  - <img src="data:," alt="spacer">
  - <img src="data:," alt="...">
  - <div role="img" aria-label="untitled" style="width:50px;height:50px">.</div>
passes:
  - <img src="data:," alt="Foto van het stadhuis">
  - <img src="data:," alt="">
  - <img src="data:," alt="5">
  - <a href="https://x.com"><img src="data:," alt="X"></a>
  - <img src="data:," alt="?">
  - <img src="data:," alt="image" hidden>
---*/
const EMPTY = new Set(`image images img pic picture pictures photo photos photograph graphic graphics spacer untitled placeholder blank null
undefined none n/a alt alternative alttext alttag alttekst text tekst test todo tbd xxx image-placeholder icon icoon pictogram
afbeelding afbeeldingen plaatje plaatjes foto fotos beeld illustratie illustration screenshot schermafbeelding thumbnail thumb
bild bilder grafik platzhalter image-alt imagealt filename bestandsnaam title titel description omschrijving beschrijving
lorem loremipsum figure figuur media attachment bijlage untitled-design no-alt geen naamloos bullet`.split(/\s+/));
const PHRASE = /^(alt(ernative)?[ -]?(text|tekst|tag)( (here|hier|goes here|for this image))?|(your |the |jouw |de )?(image|picture|photo|afbeelding|foto) ?(description|alt|text|title|name|here|hier|beschrijving|omschrijving|titel|goes here|placeholder)|(insert|enter|add|vul|voeg) .{0,20}(alt|text|tekst|description|beschrijving).{0,20}|(this is |dit is )?(an?|een|the|de) (image|picture|photo|afbeelding|foto|plaatje|graphic)|(no|geen) (alt|description|image|beschrijving|afbeelding)|lorem ipsum.*|untitled.*|naamloos.*)\.?$/i;
const VAGUE = /^(logo|banner|chart|graph|diagram|grafiek|map|kaart|infographic|infografiek|header|hero|avatar|product|slide|link|button|knop|portrait|portret)( ?\d+)?$/i;
for (const image of all('img, area, input[type=image], svg, [role=img], object')) {
  if (!exposed(image)) continue;
  const given = name(image);
  if (!given) continue;
  const text = given.toLowerCase();
  const bare = text.replace(/[\s_#(-]*\d+\)?$/, '').replace(/[.:!]+$/, '').replace(/\s+/g, '');
  // A question mark or an asterisk can be what the image shows.
  const marks = /^[\s.\-_,:;•·'"|/\\()]+$/.test(text);
  if (marks || EMPTY.has(bare) || PHRASE.test(text)) fail(image, {text: given});
  else if (VAGUE.test(text)) review(image, {text: given});
}
