/*---
topic: links
wcag: ["2.4.4"]
severity: warning
title:
  nl: Een link opent een mailprogramma zonder dat te zeggen.
  en: A link opens a mail program without saying so.
why:
  nl: De lezer verwacht een pagina, en krijgt een ander programma.
  en: Readers expect a page and get another program.
how:
  nl: Zet het mailadres in de tekst van de link, of schrijf dat het mailen is.
  en: Put the address in the text of the link, or say that it sends mail.
fails:
  - <p><a href="mailto:a@voorbeeld.nl">Jan de Vries</a></p>
  - <p><a href="mailto:a@example.com">Contact us</a></p>
passes:
  - <p><a href="mailto:a@voorbeeld.nl">a@voorbeeld.nl</a></p>
  - <p><a href="mailto:a@voorbeeld.nl">Mail Jan de Vries</a></p>
  - <p>E-mail <a href="mailto:a@voorbeeld.nl">Jan de Vries</a></p>
---*/
const told = /@|mail|✉/i;
for (const link of all('a[href^="mailto:" i]')) {
  const near = [name(link), link.title, link.parentElement ? link.parentElement.textContent.slice(0, 200) : ''].join(
    ' ',
  );
  if (exposed(link) && !told.test(near)) review(link);
}
