"""What there is to say about practices: how far they came, what they moved, what changed and what it could gain."""
