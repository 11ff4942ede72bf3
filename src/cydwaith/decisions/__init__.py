"""Decisions: what is put to a forum, what each side says to one frozen text, and what came of it."""
