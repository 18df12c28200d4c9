"""Changes ``calendar.yaml`` for editors: only what was asked changes, every comment and the order stay."""
