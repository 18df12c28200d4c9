"""The kinds of days. Their labels are in `texts`."""

KINDS = ("religie", "herdenking", "emancipatie", "toegankelijkheid", "cultuur", "bewustwording")
