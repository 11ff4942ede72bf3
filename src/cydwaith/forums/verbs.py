"""What `./cydwaith forum` can be asked for. A higher room adds verbs of its own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.core.management.base import CommandParser
from django.utils.functional import Promise

from cydwaith.shared.registries import Registry
from cydwaith.shared.rows import Row

Words = str | Promise


@dataclass(frozen=True)
class Verb:
    """A verb: what it finds (or does, and what that changed), and how one such thing is told as a row and as a line.

    It is given the forum, if one was named, and every option of the command; `arguments` adds its own.
    With `quiet` it is no failure to find nothing.
    """

    name: str
    found: Callable[..., Sequence[Any]]
    row: type[Row]
    header: tuple[Words, ...]
    line: Callable[[Any], tuple[object, ...]]  # Any: what the verb finds
    arguments: Callable[[CommandParser], object] | None = None
    quiet: bool = False


VERBS: Final = Registry[Verb]("forum_verbs")


def verbs() -> Mapping[str, Verb]:
    """Every verb by its name."""
    return {verb.name: verb for verb in VERBS}
