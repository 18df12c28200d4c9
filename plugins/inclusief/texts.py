"""The Dutch sentences of the page for unknown addresses. They are translated like the texts of editors."""

NOT_FOUND = "Deze pagina bestaat niet"
NOT_FOUND_WHY = "Misschien is de pagina weg, of klopt het adres niet."
TO_HOME = "Naar de startpagina"
TO_REPORT = "Waar kan ik melden?"
TO_SEARCH = "Zoeken"

INTERFACE_TEXTS = (NOT_FOUND, NOT_FOUND_WHY, TO_HOME, TO_REPORT, TO_SEARCH)
