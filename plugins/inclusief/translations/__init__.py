"""Translation, a block at a time: units of Dutch text, one gettext catalog per language, and what a reader gets to see."""
