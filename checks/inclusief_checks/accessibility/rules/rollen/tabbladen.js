/*---
topic: names
wcag: ["4.1.2", "1.3.1", "2.1.1"]
title:
  nl: Tabbladen zijn niet te herkennen als tabbladen.
  en: Tabs cannot be recognised as tabs.
why:
  nl: Een schermlezer zegt niet welk blad open is en wat erbij hoort.
  en: A screen reader does not say which tab is open and what belongs to it.
how:
  nl: Gebruik `tablist`, `tab` en `tabpanel`, of gewone koppen onder elkaar.
  en: Use `tablist`, `tab` and `tabpanel`, or plain headings below each other.
fails:
  - <ul class="tabs"><li><a href="#a">A</a></li><li><a href="#b">B</a></li></ul><div class="tab-content" id="a">Een</div>
  - <div role="tablist"><button role="tab" aria-selected="true">A</button><button role="tab">B</button></div><div>Een</div>
passes:
  - <div role="tablist"><button role="tab" aria-selected="true" aria-controls="p">A</button></div><div role="tabpanel" id="p" aria-label="A">Een</div>
  - <nav class="tabs"><a href="/a">A</a><a href="/b">B</a></nav>
---*/
for (const list of all('[role=tablist]')) {
  const tabs = [...list.querySelectorAll('[role=tab]')];
  if (!exposed(list) || !tabs.length) continue;
  const panels = document.querySelectorAll('[role=tabpanel]').length;
  const linked = tabs.some(tab => tab.hasAttribute('aria-controls')) || all('[role=tabpanel][aria-labelledby]').length;
  if (!panels || !linked || (tabs.length > 1 && !tabs.some(tab => tab.getAttribute('aria-selected') === 'true'))) review(list);
}
for (const list of all('.tabs, .tab, .nav-tabs, .tab-list, .tablist, .tab-nav, .tabbar, .tabbladen, [class*=tabset], [class*=tabbed-labels]')) {
  if (list.closest('[role=tablist]') || list.querySelector('[role=tablist], [role=tab]') || !visible(list)) continue;
  // Radio buttons and links to other pages tell by themselves what they are.
  const parts = [...list.querySelectorAll('a[href^="#"], button, [onclick]')];
  const folds = parts.some(part => {
    const target = part.hash && part.hash.length > 1 && document.getElementById(part.hash.slice(1));
    return target && !visible(target);
  });
  if (parts.length > 1 && (folds || document.querySelector('[class*=tab-content], [class*=tabs-content], [class*=tabcontent], [class*=tab-pane], [class*=tab-panel], [class*=panel], [class*=tabbed-content]'))) review(list);
}
