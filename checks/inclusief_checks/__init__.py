"""Checks that guard a site: texts (Markdown with a language) and pages (HTML in a browser)."""
