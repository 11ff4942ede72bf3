"""Where the ground tells what it did. The record stands one floor above and listens; without it nothing may change."""

from collections.abc import Callable, Mapping
from typing import Any

from cydwaith.bodies.permissions import Actor

Writer = Callable[..., object]
_writers: list[Writer] = []


def listen(writer: Writer) -> None:
    """Whoever keeps the record offers its `write`; there is only ever one."""
    _writers[:] = [writer]


def tell(*, by: Actor, body: str | None, verb: str, subject: str, facts: Mapping[str, Any]) -> None:
    """Write an entry, as `record.actions.write` does. Raises RuntimeError when nobody keeps the record."""
    if not _writers:
        raise RuntimeError(f"nobody keeps the record, so {verb} cannot happen")
    _writers[0](by=by, body=body, verb=verb, subject=subject, facts=facts)
