"""The Dutch sentences that our own code says to readers. They are translated like the texts of editors."""

NOT_FOUND = "Deze pagina bestaat niet"
NOT_FOUND_WHY = "Misschien is de pagina weg, of klopt het adres niet."
TO_HOME = "Naar de startpagina"
TO_REPORT = "Waar kan ik melden?"
TO_SEARCH = "Zoeken"
OTHER_SITE = "andere website"
IN_DUTCH = "in het Nederlands"
IN_DUTCH_LABEL = "In het Nederlands:"
NEUTRAL_TITLE = "Uitleg en hulp"
"""What the tab says of a sensitive page whose editor chose no title for it. It tells nobody what the page is about."""

INTERFACE_TEXTS = (
    OTHER_SITE,
    NOT_FOUND,
    NOT_FOUND_WHY,
    TO_HOME,
    TO_REPORT,
    TO_SEARCH,
    IN_DUTCH,
    IN_DUTCH_LABEL,
    NEUTRAL_TITLE,
)
