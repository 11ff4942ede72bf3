"""An entry as the bytes that are its leaf in the log."""

import datetime as dt
from json.encoder import encode_basestring
from typing import Any, Final

VERSION: Final = 2
"""Of the list of keys in a leaf."""
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
    at = moment(entry.at)
    return leaf_of(entry.actor, at, entry.body_id, entry.digest, entry.index, entry.subject, entry.verb)


def leaf_of(actor: str, at: str, body: str | None, digest: str, index: int, subject: str, verb: str) -> bytes:
    """A leaf from what it says; `at` as `moment` writes it."""
    side = "null" if body is None else quoted(body)
    return (
        f'{{"actor":{quoted(actor)},"at":"{at}","body":{side},"digest":{quoted(digest)},"index":{index},'
        f'"subject":{quoted(subject)},"verb":{quoted(verb)},"version":{VERSION}}}'
    ).encode()


def moment(at: dt.datetime) -> str:
    """A moment in UTC, always with microseconds, so that the texts are in the order of the moments."""
    return at.astimezone(dt.UTC).isoformat(timespec="microseconds")
