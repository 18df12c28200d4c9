"""Checks of built pages in a real browser: axe-core in light and dark, narrow and wide, and what a page asks of others."""
