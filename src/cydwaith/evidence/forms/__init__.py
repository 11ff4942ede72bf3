"""What analysts fill in: a file of figures, and what an indicator is."""
