"""An entry as the bytes that are its leaf in the log."""

import datetime as dt
from typing import Any, Final

from cydwaith.record.canonical import canonical

VERSION: Final = 2
"""Of the list of keys below."""
COPIED: Final = ("actor", "digest", "index", "subject", "verb")


def leaf(entry: Any) -> bytes:  # Any: an entry of today, or as a migration has it
    """JSON as `canonical` writes it, well below the 65,535 bytes that a leaf may have.

    Keys: actor, at (UTC, microseconds), body, digest (SHA-256 of the facts, which it stands for), index (the entry's
    number in the log), subject, verb and version (2: version 1 had the database's id where this has the index).
    """
    if entry.index is None:
        raise ValueError(f"entry {entry.pk} has no number in the log yet")
    at = entry.at.astimezone(dt.UTC).isoformat(timespec="microseconds")
    copied = {name: getattr(entry, name) for name in COPIED}
    return canonical({**copied, "at": at, "body": entry.body_id, "version": VERSION}).encode()
