/*---
topic: links
wcag: ["2.4.4", "2.4.9"]
title:
  nl: De tekst van een link is een webadres.
  en: The text of a link is a web address.
why:
  nl: Een voorleesprogramma spelt het hele adres. Wat u er vindt, zegt het niet.
  en: A screen reader spells the whole address, which does not tell what is there.
how:
  nl: Schrijf op wat u op die pagina vindt, en maak daar de link van.
  en: Write what that page offers, and make that the link.
fails:
  - <p><a href="https://voorbeeld.nl/regels/afval?id=12">https://voorbeeld.nl/regels/afval?id=12</a></p>
  - <p>See <a href="https://example.com/waste">www.example.com/waste/rules.html</a></p>
passes:
  - <p><a href="https://voorbeeld.nl/regels">De regels voor afval</a></p>
  - <p>Kijk op <a href="https://voorbeeld.nl">voorbeeld.nl</a></p>
---*/
for (const link of all('a[href]')) {
  const text = name(link);
  if (/^((https?|ftp):\/\/\S+|www\.\S+\/\S+)$/i.test(text) && role(link) === 'link' && exposed(link)) review(link);
}
