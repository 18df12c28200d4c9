"""The finder "Waar kan ik melden?": from where it happened and what it was about to the organisations that can help."""
