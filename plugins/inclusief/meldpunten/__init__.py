"""Where residents can report discrimination and find help: facts with a source, checked before they are shown."""
