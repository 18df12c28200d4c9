/*---
topic: colour
wcag: ["1.4.3"]
title:
  nl: Een filter maakt deze tekst misschien te licht.
  en: A filter may make this text too light.
why:
  nl: Wie minder goed ziet, kan de tekst dan niet lezen.
  en: People with low vision cannot read such text.
how:
  nl: Meet het contrast op het scherm. Het moet 4,5 zijn.
  en: Measure the contrast on the screen. It must be 4.5.
fails:
  - '<p style="filter: opacity(0.4)">Meld een kapotte lantaarnpaal</p>'
  - '<p style="filter: contrast(0.3)">Meld een kapotte lantaarnpaal</p>'
passes:
  - '<p style="filter: drop-shadow(1px 1px 1px #000)">Meld een kapotte lantaarnpaal</p>'
  - '<img src="data:," alt="Een lantaarnpaal" style="filter: contrast(0.3)">'
---*/
for (const element of all('body, body *')) {
  const {filter, mixBlendMode} = style(element);
  if (filter === 'none' && mixBlendMode === 'normal') continue;
  const [, kind, amount] = /(opacity|contrast|brightness)\(([\d.]+)\)/.exec(filter) || [];
  const changes = (kind && Math.abs(Number(amount) - 1) > 0.15 && Number(amount) > 0.05) || mixBlendMode !== 'normal';
  if (!changes || element.closest('[aria-hidden=true], :disabled, [aria-disabled=true], svg') || !visible(element)) continue;
  if (/\p{L}{2}/u.test(shownText(element))) { review(element); return; }
}
