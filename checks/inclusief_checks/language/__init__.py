"""Is text in the language that it says it is in? Built pages, read without a browser and without a network."""
