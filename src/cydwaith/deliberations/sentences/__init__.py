"""Whole sentences about votes, in both languages."""
