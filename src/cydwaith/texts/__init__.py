"""Texts that several bodies write together, in both languages: drafts, amendments, comments, what was frozen."""
