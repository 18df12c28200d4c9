/*---
topic: names
wcag: ["2.4.6", "4.1.2"]
title:
  nl: Knoppen die iets anders doen, hebben dezelfde naam.
  en: Buttons that do different things have the same name.
why:
  nl: In een lijst van knoppen hoort u vijf keer "Verwijder". Welke is het?
  en: In a list of buttons you hear "Delete" five times. Which is which?
how:
  nl: Maak de naam af, zichtbaar of verborgen, zoals "Verwijder foto 2".
  en: Complete the name, shown or hidden, such as "Delete photo 2".
fails:
  - <p>Foto 1 <button>Verwijder</button></p><p>Foto 2 <button>Verwijder</button></p><p>Foto 3 <button>Verwijder</button></p>
  - <div>A <button>More info</button></div><div>B <button>More info</button></div>
passes:
  - <button>Verwijder</button><button>Wijzig</button>
  - <form><button>Zoek</button></form><form><button>Zoek</button></form>
  - <p>Foto 1 <button aria-describedby="a">Verwijder</button></p><p>Foto 2 <button aria-describedby="b">Verwijder</button></p>
---*/
const WIDE = /^(?:edit|bewerk(?:en)?|wijzig(?:en)?|delete|verwijder(?:en)?|remove|select|selecteer|kies|choose|view|bekijk(?:en)?|show|toon|open|more|meer|more info|meer info|read more|lees meer|details|info|download|add|toevoegen|voeg toe|buy|koop|order|bestel(?:len)?|add to cart|in winkelwagen|change|learn more|expand|uitklappen|book|boek|reserveer|apply|toggle|show more|toon meer|add to basket|bearbeiten|löschen|mehr)$/i;
const seen = new Map();
for (const button of all('button, input[type=button], input[type=submit], [role=button]')) {
  if (!exposed(button) || !visible(button) || button.hasAttribute('aria-describedby')) continue;
  const text = name(button).toLowerCase();
  if (!WIDE.test(text)) continue;
  if (!seen.has(text)) seen.set(text, []);
  seen.get(text).push(button);
}
for (const [text, buttons] of seen) if (buttons.length > 1) review(buttons[0], {name: text, count: buttons.length});
