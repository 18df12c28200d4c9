/*---
topic: forms
wcag: []
severity: warning
title:
  nl: Een keuzelijst is lang en heeft geen groepen.
  en: A list of choices is long and has no groups.
why:
  nl: In een lange lijst vindt u moeilijk wat u zoekt.
  en: In a long list it is hard to find what you want.
how:
  nl: Maak groepen met `optgroup`. Of laat mensen typen wat ze zoeken.
  en: Make groups with `optgroup`, or let people type what they look for.
fails:
  - <label>Stad <select><option>Aa<option>Ab<option>Ac<option>Ad<option>Ae<option>Af<option>Ag<option>Ah<option>Ai<option>Aj<option>Ak<option>Al<option>Am<option>An<option>Ao<option>Ap<option>Aq<option>Ar<option>As<option>At<option>Au<option>Av<option>Aw<option>Ax<option>Ay<option>Az</select></label>
passes:
  - <label>Stad <select><option>Aa<option>Ab</select></label>
  - <label>Dag <select><option>1<option>2<option>3<option>4<option>5<option>6<option>7<option>8<option>9<option>10<option>11<option>12<option>13<option>14<option>15<option>16<option>17<option>18<option>19<option>20<option>21<option>22<option>23<option>24<option>25<option>26<option>27<option>28<option>29<option>30<option>31</select></label>
---*/
for (const list of all('select')) {
  if (list.querySelector('optgroup') || !visible(list) || list.options.length <= 25) continue;
  // Numbers, and a list in order of the alphabet that all know, are easy to search.
  const texts = [...list.options].map(option => clean(option.text)).filter(Boolean);
  const counted = texts.filter(text => /^[\d:.,+€$ -]+/.test(text)).length;
  if (counted < texts.length / 2) review(list, {count: texts.length});
}
