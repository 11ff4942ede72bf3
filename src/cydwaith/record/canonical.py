"""One way to write facts down, so that the same facts always have the same hash."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final

_written: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def canonical(facts: Mapping[str, Any]) -> str:
    """Facts as JSON with sorted keys and no spare spaces, in the spirit of RFC 8785.

    Strings, whole numbers, booleans, None, lists and mappings with text keys are taken as they are; dates are written
    in ISO 8601, decimal figures as text by whoever passes them. Binary fractions raise TypeError: their text is not
    the same in every language, so they have no place in something that others must be able to hash again.
    """
    return _written(plain(facts))


def plain(value: Any) -> Any:
    """A value as JSON knows it."""
    match value:
        case None | bool() | int() | str():
            return value
        case dt.date():
            return value.isoformat()
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case list() | tuple():
            return [plain(item) for item in value]
    raise TypeError(f"{type(value).__name__} cannot be written into the record")


def digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()
