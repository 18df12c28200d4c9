"""The Dutch words that our own code puts beside figures. They are translated like the texts of editors."""

ONE_IN = "1 op de {n}"

INTERFACE_TEXTS: tuple[str, ...] = (ONE_IN,)
