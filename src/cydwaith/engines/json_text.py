"""Reading JSON, whoever wrote it: what nests too deep, says a thing twice or cannot be kept is a fault of the text."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from cydwaith.engines.texts import carried

NOT_KEPT: Final = re.compile("[\0\ud800-\udfff]")
"""What no database takes and no format carries: NUL, and halves of a sign (surrogates)."""
PERHAPS: Final = re.compile(NOT_KEPT.pattern + r"|\\u(?:0000|[dD][89a-fA-F])")
"""The same as JSON may write it; two halves that make one sign look like it too."""
LONGEST: Final = 60
"""So much of a name is told."""


class Twice(ValueError):  # noqa: N818  # says what is wrong
    """An object names a member twice: nobody can tell which is meant."""

    def __init__(self, name: str) -> None:
        self.name = carried(name)[:LONGEST]
        super().__init__(f"JSON that names “{self.name}” twice in one object")


class NotKept(ValueError):  # noqa: N818  # says what is wrong
    """A text in it has a sign that can be kept nowhere."""

    def __init__(self) -> None:
        super().__init__("JSON with a sign that cannot be kept: NUL, or half of one")


def parsed(text: str | bytes, *, exact: bool = False) -> Any:  # Any: whatever JSON holds
    """What a JSON text holds; `exact`: fractions as decimals. Raises ValueError for what is none, or nests too deep.

    A name said twice raises Twice, a sign that cannot be kept NotKept. A byte order mark before it is passed over.
    """
    read = decoded(text).removeprefix("\ufeff")
    try:
        found = json.loads(read, parse_float=Decimal if exact else None, object_pairs_hook=once)
    except RecursionError:
        raise ValueError("JSON that is nested too deep") from None
    if PERHAPS.search(read) and any(map(NOT_KEPT.search, texts_in(found))):
        raise NotKept
    return found


def texts_in(found: Any) -> Iterator[str]:  # Any: whatever JSON holds
    """Every text in it, those that name members too."""
    left = [found]
    while left:
        match left.pop():
            case str() as text:
                yield text
            case dict() as members:
                left += [*members, *members.values()]
            case list() as items:
                left += items


def decoded(text: str | bytes) -> str:
    """Bytes as the text they are, in whichever of its encodings JSON may be. Raises ValueError for others."""
    return text if isinstance(text, str) else text.decode(json.detect_encoding(text))


def once(members: list[tuple[str, object]]) -> dict[str, object]:
    """An object, in which nothing is named twice. Raises Twice."""
    found = dict(members)
    if len(found) < len(members):
        names = [name for name, _value in members]
        raise Twice(next(name for name in names if names.count(name) > 1))
    return found
