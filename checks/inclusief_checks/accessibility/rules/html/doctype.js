/*---
topic: html
severity: warning
title:
  nl: De pagina begint niet met een doctype.
  en: The page does not begin with a doctype.
why:
  nl: De browser kiest dan oude regels. Zoomen en opmaak kunnen anders werken.
  en: Browsers then follow old rules, and zoom and layout can work differently.
how:
  nl: Zet bovenaan <!doctype html>.
  en: Put <!doctype html> at the top.
fails:
  - <html lang="nl"><head><title>Glas</title></head><body><p>Glas</p></body></html>
passes:
  - <!doctype html><html lang="nl"><head><title>Glas</title></head><body><p>Glas</p></body></html>
---*/
if (document.compatMode === 'BackCompat' && document.contentType === 'text/html' && window.top === window)
  fail(document.documentElement);
