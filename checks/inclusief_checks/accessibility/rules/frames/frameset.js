/*---
topic: frames
severity: warning
title:
  nl: De pagina is gemaakt van oude frames (`frameset`).
  en: The page is made of old frames (`frameset`).
why:
  nl: Je verdwaalt snel, want elk deel is een eigen pagina. Vergroten werkt ook slecht.
  en: People get lost, because each part is a page of its own. Enlarging works badly too.
how:
  nl: Maak er één gewone pagina van met `main` en `nav`.
  en: Make it one normal page with `main` and `nav`.
fails:
  - '<!doctype html><html lang="nl"><head><title>Oud</title></head><frameset cols="50%,50%"><frame title="Menu" src="about:blank"><frame title="Tekst" src="about:blank"></frameset></html>'
passes:
  - <main><p>Tekst</p></main>
---*/
for (const set of all('frameset')) if (!set.parentElement.closest('frameset')) fail(set);
