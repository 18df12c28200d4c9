"""The Dutch sentences of the page that a device shows without a network. They are translated like the texts of editors."""

NO_NETWORK = "U hebt nu geen internet"
NO_NETWORK_WHY = "Deze pagina staat niet op uw apparaat. De pagina's bij deze links misschien wel."
NO_NETWORK_CALL = "U kunt wel bellen:"
DANGER = "Gevaar? Bel 112."

INTERFACE_TEXTS: tuple[str, ...] = (NO_NETWORK, NO_NETWORK_WHY, NO_NETWORK_CALL, DANGER)
