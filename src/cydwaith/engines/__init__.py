"""Pure Python: no Django, no database, strictly typed."""
