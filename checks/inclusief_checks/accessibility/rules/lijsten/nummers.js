/*---
topic: lists
wcag: ["1.3.1"]
title:
  nl: In een lijst zijn de nummers of streepjes getypt.
  en: The numbers or dashes in a list are typed.
why:
  nl: Een voorleesprogramma leest ze voor als tekst, soms naast de nummers van de lijst zelf.
  en: A screen reader reads them as text. Numbers of the list itself are then said twice.
how:
  nl: Gebruik ol voor nummers en ul voor punten. Haal de getypte tekens weg.
  en: Use ol for numbers and ul for bullets, and remove the typed signs.
fails:
  - <ul style="list-style:none"><li>1. Vul in</li><li>2. Betaal</li><li>3. Wacht</li></ul>
  - <ol><li>1. Fill in</li><li>2. Pay</li><li>3. Wait</li></ol>
  - <ul><li>- glas</li><li>- papier</li><li>- plastic</li></ul>
passes:
  - <ol><li>Vul in</li><li>Betaal</li></ol>
  - <nav><ul><li>1. Inleiding</li><li>2. Hoofdstuk</li><li>3. Einde</li></ul></nav>
  - <ul><li><a href="#a">1. Inleiding</a></li><li><a href="#b">2. Hoofdstuk</a></li><li><a href="#c">3. Einde</a></li></ul>
---*/
const SIGN = /^\s*(?:(\d{1,2}|[a-z])[.)]|([-–—*•·▪►✓✔→]))\s+\S/i;
for (const list of all('ul, ol')) {
  if (list.closest('nav, header, footer, [role=navigation], code, pre') || list.querySelector('li > a:first-child')) continue;
  const items = [...list.children].filter(item => item.matches('li'));
  if (items.length < 3) continue;
  const signs = items.map(item => SIGN.exec(item.textContent));
  if (!signs.every(Boolean) || !visible(items[0]) || !exposed(list)) continue;
  const counted = signs.every((sign, i) => sign[1] && (Number(sign[1]) === i + 1 || sign[1].toLowerCase() === String.fromCharCode(97 + i)));
  const same = signs.every(sign => sign[2] && sign[2] === signs[0][2]);
  if (counted || same) review(list);
}
