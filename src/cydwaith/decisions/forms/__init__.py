"""The forms of decisions."""
