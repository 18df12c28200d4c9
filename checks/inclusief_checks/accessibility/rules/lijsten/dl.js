/*---
topic: lists
wcag: ["1.3.1"]
title:
  nl: In een lijst van begrippen mist een begrip of een uitleg.
  en: A list of terms lacks a term or a meaning.
why:
  nl: Een voorleesprogramma vertelt dan een uitleg zonder begrip, of een begrip zonder uitleg.
  en: A screen reader then tells only half of the pair.
how:
  nl: Zet bij elke dt een dd. Is het een gewone lijst? Gebruik dan ul.
  en: Give each dt a dd. If it is a plain list, use a ul.
fails:
  - <dl><dd>glas</dd><dd>papier</dd></dl>
  - <dl><dt>Glas</dt><dt>Papier</dt></dl>
passes:
  - <dl><dt>Glas</dt><dd>in de glasbak</dd><dd>bij de winkel</dd></dl>
  - <dl><div><dt>Glas</dt><dt>Flessen</dt><dd>in de glasbak</dd></div></dl>
---*/
for (const list of all('dl:not([role])')) {
  if (!exposed(list) || !visible(list)) continue;
  const parts = [...list.querySelectorAll('dt, dd')].filter(part => part.closest('dl') === list);
  if (!parts.length) continue;
  if (parts[0].matches('dd')) fail(list);
  // Terms alone are a plain list. One report is enough for a list within a list.
  else if (!parts.some(part => part.matches('dd')) && !list.parentElement.closest('dl')) review(list);
}
