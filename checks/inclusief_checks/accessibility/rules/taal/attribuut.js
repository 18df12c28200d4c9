/*---
topic: language
wcag: ["3.1.2"]
title:
  nl: De taal van een stuk tekst staat in het verkeerde attribuut, of is leeg.
  en: The language of a piece of text is in the wrong attribute, or is empty.
why:
  nl: Een schermlezer leest de tekst dan met de verkeerde stem.
  en: A screen reader then reads the text in the wrong voice.
how:
  nl: Gebruik `lang` met een taalcode, zoals `lang="en"`.
  en: Use `lang` with a code, such as `lang="en"`.
fails:
  - <p language="en">Welcome to our city</p>
  - <p xml:lang="en">Welcome to our city</p>
  - <p lang="">Welcome to our city</p>
passes:
  - <p lang="en" xml:lang="en">Welcome to our city</p>
  - <a href="/en" hreflang="en" lang="en">English</a>
  - <script language="javascript">1</script>
---*/
for (const element of all('body [language], body [hreflang]:not(a):not(area):not(link), body [xml\\:lang], body [data-lang], body [lang=""], body [language-code]')) {
  if (/^(SCRIPT|STYLE|CODE|PRE|svg|math)$/.test(element.nodeName) || element.closest('pre, code, svg') || !clean(element.textContent)) continue;
  if (element.hasAttribute('lang') && clean(element.getAttribute('lang'))) continue;
  const given = (element.getAttribute('language') || element.getAttribute('hreflang') || element.getAttribute('xml:lang') || element.getAttribute('data-lang') || '').toLowerCase();
  const empty = element.getAttribute('lang') === '';
  if (!empty && !/^[a-z]{2,3}(-[a-z0-9]+)*$/.test(given)) continue;
  // The same language as around it: no harm done. A data attribute can belong to anything.
  if (!empty && languageOf(element).split('-')[0] === given.split('-')[0]) continue;
  if (element.hasAttribute('data-lang') && (element.childElementCount > 0 || /^(A|BUTTON|OPTION|INPUT)$/.test(element.nodeName))) continue;
  if (visible(element)) review(element);
}
