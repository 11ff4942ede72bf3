"""An entry as the bytes that are its leaf in the log."""

import datetime as dt
from json.encoder import encode_basestring
from typing import Any, Final

VERSION: Final = 2
"""Of the list of keys below."""
LEAF: Final = (
    '{"actor":%s,"at":"%s","body":%s,"digest":%s,"index":%d,"subject":%s,"verb":%s,"version":' + str(VERSION) + "}"
)
quoted: Final = encode_basestring
"""A text as JSON."""


def leaf(entry: Any) -> bytes:  # Any: an entry of today, one as a migration has it, or its columns
    """JSON as `canonical` writes it, well below the 65,535 bytes that a leaf may have.

    Keys: actor, at (UTC, microseconds), body, digest (SHA-256 of the facts, which it stands for), index (the entry's
    number in the log), subject, verb and version (2: version 1 had the database's id where this has the index).
    Written out, since every entry is written and verified by it; a test compares it with `canonical`.
    """
    if entry.index is None:
        raise ValueError(f"entry {entry.pk} has no number in the log yet")
    at = entry.at.astimezone(dt.UTC).isoformat(timespec="microseconds")
    body = "null" if entry.body_id is None else quoted(entry.body_id)
    told = (quoted(entry.actor), at, body, quoted(entry.digest), entry.index, quoted(entry.subject), quoted(entry.verb))
    return (LEAF % told).encode()
