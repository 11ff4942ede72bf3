"""The record: an append-only log of everything that was published or changed, by whom, for which body."""
