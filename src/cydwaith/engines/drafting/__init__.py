"""Texts in two languages that several people write: what differs, merges, is in step, where a passage went."""
