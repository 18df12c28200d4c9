/*---
topic: links
wcag: ["2.4.4", "3.2.5"]
severity: warning
title:
  nl: Een link opent een bestand zonder dat te zeggen.
  en: A link opens a file without saying so.
why:
  nl: De lezer verwacht een pagina. Een bestand kan groot zijn of een ander programma openen.
  en: Readers expect a page. A file can be large or open another program.
how:
  nl: Zet de soort en de grootte in de link, zoals "Jaarverslag (pdf, 2 MB)".
  en: Put the type and size in the link, such as "Annual report (PDF, 2 MB)".
message:
  nl: De link gaat naar een {type}-bestand, maar zegt dat niet.
  en: The link goes to a {type} file but does not say so.
fails:
  - <p><a href="/jaar.pdf">Jaarverslag</a></p>
  - <p><a href="report.docx?v=2">Annual report</a></p>
passes:
  - <p><a href="/jaar.pdf">Jaarverslag (pdf, 2 MB)</a></p>
  - <p><a href="/jaar.pdf">Jaarverslag</a> (PDF, 2 MB)</p>
---*/
const said = {
  pdf: /pdf/i,
  doc: /word|docx?|office/i,
  docx: /word|docx?|office/i,
  xls: /excel|xlsx?|spreadsheet|rekenblad/i,
  xlsx: /excel|xlsx?|spreadsheet|rekenblad/i,
  ppt: /power ?point|pptx?|slides|presentat/i,
  pptx: /power ?point|pptx?|slides|presentat/i,
  odt: /odt|open ?document|word/i,
  ods: /ods|open ?document/i,
  rtf: /rtf/i,
  zip: /zip/i,
  csv: /csv/i,
  epub: /epub|e-?book/i,
  rar: /rar/i,
  exe: /exe|windows|install/i,
  dmg: /dmg|mac/i,
  mp3: /mp3|audio|geluid/i,
  mp4: /mp4|video|film|watch|kijk/i,
  mov: /mov\b|video|film|watch|kijk/i,
  avi: /avi\b|video|film|watch|kijk/i,
  wmv: /wmv|video|film|watch|kijk/i,
};
for (const link of all('a[href]')) {
  const type = (/\.([a-z0-9]{3,4})$/i.exec(link.pathname || '') || ['', ''])[1].toLowerCase();
  if (!said[type] || role(link) !== 'link' || !exposed(link)) continue;
  const next = link.nextSibling ? clean(link.nextSibling.textContent).slice(0, 40) : '';
  const told = [name(link), link.title, next, style(link, '::after').content, style(link, '::before').content].join(
    ' ',
  );
  if (!said[type].test(told)) review(link, {type});
}
