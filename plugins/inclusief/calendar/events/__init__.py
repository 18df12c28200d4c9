"""Local events: their schema, and the times on which they take place."""
