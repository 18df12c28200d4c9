"""Adapters: one thin module per MkDocs plugin. Only this folder knows MkDocs."""
