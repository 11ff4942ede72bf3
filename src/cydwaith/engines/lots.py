"""Lots that anybody can draw again, with no library's random numbers."""

import hashlib


def lot(*words: str) -> str:
    """The lot of some words, a seed first: SHA-256 of them with U+0000 between, as 64 hexadecimal digits."""
    return hashlib.sha256("\0".join(words).encode()).hexdigest()
