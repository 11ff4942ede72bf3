"""Texts in two languages that several people write: what differs, what merges, where a passage went, what is in step."""
