"""Practices: what bodies do differently, who has taken it up, who has been asked, and where nothing has reached."""
