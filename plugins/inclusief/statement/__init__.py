"""How accessible the site is, in the way the Dutch model asks: facts in files, a status that follows from them, and a page."""
