/*---
topic: names
wcag: ["3.1.2", "3.1.1"]
title:
  nl: Een verborgen naam is in een andere taal dan de pagina.
  en: A hidden name is in another language than the page.
why:
  nl: Een schermlezer spreekt het woord dan verkeerd uit. Niet iedereen kent de taal.
  en: A screen reader then says the word wrongly. Not everyone knows the language.
how:
  nl: Vertaal de tekst in `aria-label`, `title` en `alt` ook.
  en: Translate the text in `aria-label`, `title` and `alt` too.
fails:
  - <html lang="nl"><head><title>x</title></head><body><button aria-label="Close">×</button></body></html>
  - <html lang="en"><head><title>x</title></head><body><nav aria-label="Kruimelpad"><a href="/">Home</a></nav></body></html>
passes:
  - <html lang="nl"><head><title>x</title></head><body><button aria-label="Sluit">×</button></body></html>
  - <html lang="nl"><head><title>x</title></head><body><button aria-label="Close" lang="en">×</button></body></html>
  - <html lang="en"><head><title>x</title></head><body><button aria-label="Close">×</button></body></html>
---*/
const WORDS = {
  en: /^(?:close(?: (?:menu|dialog|modal|search|navigation))?|(?:open|show|hide|toggle) (?:the )?(?:menu|navigation|search|sidebar|submenu|dropdown)|search(?: (?:form|this site|the site))?|next(?: (?:page|slide|item))?|previous(?: (?:page|slide|item))?|back to top|skip to (?:main )?content|(?:main|primary|footer|site|secondary) (?:navigation|menu)|breadcrumbs? navigation|table of contents|read more|loading|share(?: this)?(?: on \w+)?|copy to clipboard|sign in|log ?in|log ?out|play video|pause|required|opens in (?:a )?new (?:window|tab)|language selector|select (?:a )?language|submit|dismiss|expand|collapse|go to home ?page)$/i,
  nl: /^(?:sluit(?:en)?|zoek(?:en)?|(?:open|toon|verberg) (?:het )?(?:menu|zoekveld|navigatie)|volgende(?: pagina)?|vorige(?: pagina)?|terug naar boven|(?:ga )?naar (?:de )?inhoud|hoofd(?:menu|navigatie)|kruimelpad|inhoudsopgave|lees (?:meer|verder)|laden|deel(?: op \w+)?|inloggen|uitloggen|verplicht|opent in (?:een )?nieuw (?:venster|tabblad)|kies (?:je |een )?taal|verzenden|verstuur|uitklappen|inklappen)$/i,
  de: /^(?:schließen|suchen?|menü (?:öffnen|schließen)|nächste(?: seite)?|vorherige(?: seite)?|nach oben|zum inhalt|hauptmenü|hauptnavigation|inhaltsverzeichnis|mehr lesen|anmelden|abmelden)$/i,
  fr: /^(?:fermer|rechercher|ouvrir le menu|suivante?|précédente?|haut de page|aller au contenu|fil d'ariane|lire la suite|connexion|table des matières)$/i,
};
for (const element of all('[aria-label], [title], img[alt], input[placeholder]')) {
  const language = languageOf(element).split('-')[0];
  if (!language) continue;
  for (const key of ['aria-label', 'title', 'alt', 'placeholder']) {
    const text = clean(element.getAttribute(key)).replace(/[.…:!]+$/, '');
    const other = text && Object.keys(WORDS).find(one => one !== language && WORDS[one].test(text));
    if (other && !(WORDS[language] && WORDS[language].test(text)) && exposed(element)) { review(element, {text, language: other}); break; }
  }
}
