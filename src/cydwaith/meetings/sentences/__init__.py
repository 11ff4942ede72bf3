"""Sentences about meetings that carry figures, names and dates, in both languages side by side."""
