"""Hashes in the record of words that are not public: with a salt, so that nobody finds the words by trying.

The salt stands beside the words and nowhere else: `record verify` can compare them; who reads the record cannot.
"""

import secrets
from typing import Any

from cydwaith.record.canonical import canonical, digest


def new_salt() -> str:
    """What is hashed with words; a text of 24 signs that nobody can guess."""
    return secrets.token_hex(12)


def sealed(salt: str, **words: Any) -> str:  # Any: what `canonical` takes
    """A hash of words, as 64 hexadecimal digits. Without a salt (rows from before there was one) it is theirs alone."""
    return digest(canonical({"salt": salt, **words} if salt else words))
