"""What keeps a reader safe: settings, headers, and what a device may keep."""
