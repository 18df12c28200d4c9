/*---
topic: colour
wcag: ["1.4.1"]
title:
  nl: Een link in tekst valt alleen op door kleur.
  en: A link in text stands out by colour only.
why:
  nl: Wie kleuren slecht ziet, vindt de link niet.
  en: People who do not see colours well cannot find the link.
how:
  nl: Zet een streep onder links in tekst.
  en: Underline links in text.
fails:
  - '<style>a { color: #444; text-decoration: none } body { color: #333 }</style><ul><li>Lees meer op <a
    href="/afval">de pagina over afval
    in jouw straat en jouw buurt</a></li></ul>'
passes:
  - '<ul><li>Lees meer op <a href="/afval">de pagina over afval in jouw straat en jouw buurt</a></li></ul>'
  - '<style>a { color: #036; text-decoration: none; font-weight: 700 }</style><ul><li>Lees meer op <a href="/afval">de
    pagina over afval
    in jouw straat en jouw buurt</a></li></ul>'
  - '<style>a { text-decoration: none }</style><nav><ul><li><a href="/afval">Afval</a></li></ul></nav>'
---*/
const {Color, getContrast} = commons.color;
for (const link of all('a[href]')) {
  const block = link.parentElement && link.closest('p, li, dd, td, blockquote, figcaption');
  if (!block || link.closest('nav, [role=navigation], header, footer, [aria-hidden=true]') || link.querySelector('img, svg')) continue;
  const text = clean(link.textContent);
  const around = clean([...block.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join(' '));
  // axe looks at links in a longer text, if their colour differs. Here the link is the longer part, or has the colour of the text.
  const longer = around.length >= text.length;
  if (!text || around.split(' ').length < 3 || !/\p{L}{2}.*\p{L}{2}/u.test(around) || !visible(link)) continue;
  const css = style(link), rest = style(block);
  const parts = [link, ...link.querySelectorAll('*')].map(each => style(each));
  if (parts.some(each => each.textDecorationLine !== 'none' || each.backgroundImage !== 'none' || each.boxShadow !== 'none'
    || parseFloat(each.borderBottomWidth) > 0 || each.backgroundColor !== 'rgba(0, 0, 0, 0)')) continue;
  if (css.fontWeight !== rest.fontWeight || css.fontStyle !== rest.fontStyle || css.fontSize !== rest.fontSize || css.fontFamily !== rest.fontFamily) continue;
  if (['::before', '::after'].some(pseudo => style(link, pseudo).content !== 'none') || css.display !== 'inline') continue;
  const [one, two] = [new Color(), new Color()];
  one.parseString(css.color);
  two.parseString(rest.color);
  const contrast = getContrast(one, two);
  if (longer ? contrast < 1.05 : contrast < 3) (contrast < 1.5 && !longer ? fail : review)(link);
}
