"""Whom the deeds of the performance regime tell."""
