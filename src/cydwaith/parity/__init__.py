"""Parity: both sides of a forum by the same measure, from the record alone."""
