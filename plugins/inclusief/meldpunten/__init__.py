"""Where residents can report discrimination and find help: data with a source and a date, checked before it is shown."""
