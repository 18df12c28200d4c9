/*---
topic: forms
wcag: ["1.1.1", "3.3.8"]
title:
  nl: U moet bewijzen dat u geen robot bent.
  en: You must prove that you are not a robot.
why:
  nl: Een plaatje of som is voor sommige mensen niet te doen.
  en: A picture or a sum is impossible for some people.
how:
  nl: Houd robots tegen zonder proef. Of bied ook een andere weg.
  en: Stop robots without a test, or offer another way as well.
fails:
  - <img src="/captcha.png" alt="Typ de letters over">
  - <div class="g-recaptcha" data-sitekey="x">robot</div>
  - <label>How much is 3 + 4? <input></label>
passes:
  - <label>Naam <input></label>
  - <p>Wat is een captcha?</p>
---*/
const KNOWN = /captcha|turnstile|geetest|arkoselabs|are you (?:a )?human|ben je (?:een mens|geen robot)/i;
const found = all('img, iframe, canvas, svg, div, audio, object').find(element => KNOWN.test(`${element.id} ${element.getAttribute('class') || ''} ${element.getAttribute('src') || ''} ${element.getAttribute('alt') || ''} ${element.title || ''}`) &&
  (visible(element) || element.nodeName === 'DIV'));
if (found) review(found);
else {
  const SUM = /\b\d{1,2}\s*(?:[+×x*−-]|plus|min(?:us)?|keer|times)\s*\d{1,2}\b|(?:type|enter|typ|vul)[^.]{0,30}(?:letters|characters|tekens|code)[^.]{0,30}(?:image|picture|plaatje|afbeelding|see|ziet)|captcha|i am not a robot|i'm not a robot|ik ben geen robot/i;
  const field = all('input').find(input => !/^(hidden|submit|button)$/.test(input.type) && exposed(input) && SUM.test(name(input)) && !/(?:19|20)\d\d|\d-\d+ ?(?:jaar|years)/.test(name(input)));
  if (field) review(field);
}
