/*---
topic: html
severity: warning
title:
  nl: De pagina gebruikt oude HTML voor de opmaak.
  en: The page uses old HTML for its looks.
why:
  nl: Zulke opmaak kan de lezer niet met eigen kleuren of letters aanpassen.
  en: Readers cannot replace such styling with colours or letters of their own.
how:
  nl: Zet de opmaak in CSS.
  en: Move the styling to CSS.
message:
  nl: "{what} hoort niet meer in HTML."
  en: "{what} is no longer part of HTML."
fails:
  - <p><font color="red">Glas</font></p>
  - <center>Glas</center>
  - <table bgcolor="#ccc"><tr><th>Glas</th></tr></table>
passes:
  - <p style="color:red">Glas</p>
---*/
const tags =
  'acronym, applet, basefont, bgsound, big, center, dir, font, frame, frameset, isindex, keygen, listing, multicol, nobr, noembed, noframes, plaintext, spacer, strike, tt, xmp';
const found = new Map();
const note = (what, element) => {
  if (!found.has(what)) found.set(what, element);
};
for (const element of all(tags))
  if (element.namespaceURI === 'http://www.w3.org/1999/xhtml') note(element.tagName.toLowerCase(), element);
const attributes = {
  align: '[align]:not(svg *, math *)',
  bgcolor: '[bgcolor]',
  background: 'body[background], table[background], td[background]',
  color: 'hr[color], font[color]',
  link: 'body[link], body[vlink], body[alink], body[text]',
  cellpadding: 'table[cellpadding], table[cellspacing]',
  hspace: 'img[hspace], img[vspace]',
  longdesc: '[longdesc]',
  valign: 'td[valign], th[valign], tr[valign]',
  summary: 'table[summary]',
};
for (const [what, selector] of Object.entries(attributes)) {
  const element = document.querySelector(selector);
  if (element) note(what, element);
}
for (const [what, element] of found) fail(element, {what});
