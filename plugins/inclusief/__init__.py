"""Makes a site that every resident can read: plain Dutch, every language, checked before it is published."""

__version__ = "0.1.0"
