"""Where meetings are read from, and written to: one module a format."""
