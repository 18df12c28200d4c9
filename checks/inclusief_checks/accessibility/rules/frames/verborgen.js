/*---
topic: frames
wcag: ["2.4.7", "4.1.2"]
title:
  nl: Een frame dat u niet ziet, krijgt wel de focus.
  en: A frame that cannot be seen still gets the focus.
why:
  nl: Wie met toetsen werkt, is de plek op de pagina kwijt.
  en: People who use keys lose their place on the page.
how:
  nl: Verberg het frame met `hidden`. Of haal alles weg waar u in het frame naartoe kunt.
  en: Hide the frame with `hidden`, or remove what can be reached inside it.
fails:
  - <iframe title="Meten" width="1" height="1" style="border:0" srcdoc="<a href='/'>Begin</a>"></iframe>
  - <iframe title="Kaart" aria-hidden="true" srcdoc="<a href='/'>Begin</a>"></iframe>
passes:
  - <iframe title="Meten" width="1" height="1" style="border:0" srcdoc="<p>Niets"></iframe>
  - <iframe title="Meten" hidden srcdoc="<a href='/'>Begin</a>"></iframe>
  - <iframe title="Kaart" srcdoc="<a href='/'>Begin</a>"></iframe>
---*/
const STOPS = 'a[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';
const inside = frame => { try { return frame.contentDocument; } catch { return null; } };
for (const frame of all('iframe')) {
  const page = inside(frame);
  if (!page || !page.body || /^-/.test(frame.getAttribute('tabindex') || '') || frame.closest('[inert]')) continue;
  const css = style(frame);
  if (css.visibility !== 'visible' || !frame.getClientRects().length) continue;
  const stop = [...page.querySelectorAll(STOPS)].some(element => element.getClientRects().length && page.defaultView.getComputedStyle(element).visibility === 'visible' && !/^-/.test(element.getAttribute('tabindex') || ''));
  if (!stop) continue;
  const tiny = frame.offsetWidth <= 2 || frame.offsetHeight <= 2;
  if (frame.closest('[aria-hidden=true]') || tiny || Number(css.opacity) === 0) fail(frame);
}
