"""The MkDocs theme `inclusief`: templates, styles and the one script of the site. There is no Python logic here."""
