/*---
topic: forms
wcag: ["4.1.2"]
title:
  nl: Een stuk tekst dat u kunt bewerken, heeft geen rol of naam.
  en: A text that can be edited has no role or name.
why:
  nl: Een schermlezer zegt niet dat u hier kunt typen, en wat.
  en: A screen reader does not say that you can type here, nor what.
how:
  nl: Gebruik een `textarea` met een label. Of geef `role="textbox"` en een naam.
  en: Use a `textarea` with a label, or give it `role="textbox"` and a name.
fails:
  - <div contenteditable="true">Schrijf hier</div>
  - <div contenteditable role="textbox">x</div>
passes:
  - <div contenteditable="true" role="textbox" aria-label="Bericht"></div>
  - <div contenteditable="false">Tekst</div>
---*/
for (const element of all('[contenteditable]')) {
  if (!/^(|true|plaintext-only)$/i.test(element.getAttribute('contenteditable')) || !visible(element) || !exposed(element)) continue;
  if (element.parentElement && element.parentElement.isContentEditable) continue;
  const typed = /^(textbox|searchbox|combobox|application|spinbutton|gridcell|document)$/.test(clean(element.getAttribute('role')));
  const named = clean(element.getAttribute('aria-label')) || element.hasAttribute('aria-labelledby') || clean(element.title);
  if (!typed && !named) fail(element);
  else if (!typed || !named) review(element);
}
