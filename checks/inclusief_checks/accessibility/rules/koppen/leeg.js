/*---
topic: headings
wcag: ["1.3.1", "2.4.6"]
act: [ffd0e9]
title:
  nl: Een kop is leeg.
  en: A heading is empty.
why:
  nl: Wie niet ziet, springt van kop naar kop. Een lege kop zegt niets.
  en: People who do not see jump from heading to heading. An empty one says nothing.
how:
  nl: Zet tekst in de kop. Of haal de kop weg.
  en: Put text in the heading, or remove it.
fails:
  - <h2></h2>
  - <h2><img src="data:," alt=""></h2>
passes:
  - <h2>Waar meld ik dat?</h2>
  - <h2 hidden></h2>
---*/
for (const heading of all('h1, h2, h3, h4, h5, h6, [role=heading]')) {
  if (role(heading) === 'heading' && exposed(heading) && !name(heading)) fail(heading);
}
