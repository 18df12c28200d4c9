/*---
topic: forms
wcag: ["3.3.4"]
title:
  nl: Kijk of je een betaling kunt nakijken voor die weggaat.
  en: Check that people can review a payment before it is sent.
why:
  nl: Een fout kost hier geld. Wie zich snel vergist, moet dat nog kunnen herstellen.
  en: A mistake costs money here, and people must be able to put it right.
how:
  nl: Laat alles nog eens zien voor het versturen. Of zorg dat mensen het kunnen terugdraaien.
  en: Show everything once more before sending, or let people take it back.
fails:
  - <form><label>Kaartnummer <input autocomplete="cc-number"></label><button>Betaal € 40</button></form>
passes:
  - <form><label>Kaartnummer <input autocomplete="cc-number"></label><button>Controleer je gegevens</button></form>
  - <form><label>Naam <input></label><button>Verstuur</button></form>
---*/
const PAYS = /^(pay|buy|purchase|order|donate|place (my |your |the )?order|betaal|betalen|koop|kopen|bestel|bestellen|doneer|afrekenen|transfer|overmaken|delete my account|verwijder mijn account)(?![\p{L}-])/iu;
const SAFE = /check|review|confirm|overview|preview|next|continue|nakijken|controle|overzicht|bevestig|volgende|verder|ga akkoord|i agree/i;
for (const form of all('form')) {
  const card = form.querySelector('[autocomplete*="cc-"], [name*="card" i][name*="num" i], [name*="iban" i]');
  const send = [...form.querySelectorAll('button, input[type=submit]')].filter(button => button.type === 'submit');
  if (!card || !send.length || !visible(send[0])) continue;
  if (send.some(button => PAYS.test(name(button))) && !send.some(button => SAFE.test(name(button)))) review(form);
}
