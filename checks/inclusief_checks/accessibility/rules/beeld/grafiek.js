/*---
topic: images
wcag: ["1.1.1"]
title:
  nl: Een grafiek of schema heeft maar een korte tekst.
  en: A chart or diagram has only a short text.
why:
  nl: Wie de grafiek niet ziet, mist de cijfers en wat ze betekenen.
  en: People who do not see the chart miss the figures and what they mean.
how:
  nl: Zet de cijfers in een tabel of leg ze uit in gewone tekst. Verwijs ernaar bij het beeld.
  en: Put the figures in a table or explain them in normal text. Refer to it near the image.
fails:
  - <img src="/img/bar-chart.png" alt="Sales chart 2024">
  - <img src="/img/a.png" alt="Grafiek van het aantal meldingen">
passes:
  - <img src="/img/bar-chart.png" alt="Sales chart 2024" aria-describedby="u"><p id="u">Sales doubled.</p>
  - <figure><img src="/img/bar-chart.png" alt="Sales chart 2024"><table><tr><th>Year<td>5</table></figure>
  - <img src="/img/a.png" alt="De burgemeester plant een boom">
---*/
const CHART = /\b(charts?|graphs?|diagrams?|flow ?charts?|infographics?|pie|histogram|organi[sz]ation chart|org ?chart|\w*grafiek(en)?|\w*diagram(men)?|infografiek(en)?|stroomschema|schema|organogram|schaubild|diagramm)\b/i;
for (const image of all('img[alt], [role=img]')) {
  const text = name(image);
  const file = (image.getAttribute('src') || '').split(/[?#]/)[0].split('/').pop().replace(/[-_.\d]+/g, ' ');
  if (!text || text.length > 120 || (!CHART.test(text) && !(file.length < 80 && CHART.test(file)))) continue;
  if (image.closest('a[href], button') || image.hasAttribute('longdesc') || image.hasAttribute('aria-describedby') || image.hasAttribute('aria-details')) continue;
  const box = image.getBoundingClientRect();
  // An icon of a chart stands for something else.
  if (image.complete && image.naturalWidth > 0 && box.width < 80) continue;
  const around = image.closest('figure, section, article') || image.parentElement;
  if (around.querySelector('table, details') || !exposed(image)) continue;
  const caption = image.closest('figure') && around.querySelector('figcaption');
  if (!caption || clean(caption.textContent).length < 120) review(image, {text});
}
