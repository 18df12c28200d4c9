"""The Dutch sentences that only feeds say. They are translated like all texts."""

OTHER_DATE = "Ook op een andere dag: {datum}."
CANCELLED = "Afgelast: {titel}"
POSTPONED = "Uitgesteld: {titel}"
ORGANISED_BY = "Organisatie: {naam}"
MORE = "Meer lezen"
NEW_WINDOW = "opent in een nieuw venster"
COMING = "Dagen die komen"
SUBJECT = "{site}: {onderwerp}"

INTERFACE_TEXTS = (OTHER_DATE, CANCELLED, POSTPONED, ORGANISED_BY, MORE, NEW_WINDOW, COMING, SUBJECT)
