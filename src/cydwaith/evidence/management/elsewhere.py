"""Files that rooms above take in and give out by the same commands: `import`, `export`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cydwaith.shared.commands import Command
from cydwaith.shared.registries import Registry


@dataclass(frozen=True, kw_only=True)
class Taking:
    """What is asked of an import: the form of the answer, the files, under which licence, whether nothing is kept."""

    format: str
    files: Sequence[str]
    licence: str
    dry_run: bool


@dataclass(frozen=True)
class Layout:
    """A format of files that a room above takes in: its name on the command line, and what takes it."""

    name: str
    take: Callable[[Command, Taking], int]


@dataclass(frozen=True)
class Export:
    """What a room above gives out: its name on the command line, and what writes it, to a folder or to the screen."""

    name: str
    write: Callable[[Command, str, Path | None], int]


LAYOUTS: Final = Registry[Layout]("layouts")
EXPORTS: Final = Registry[Export]("exports")


def layouts() -> dict[str, Layout]:
    """By name."""
    return {one.name: one for one in LAYOUTS}


def exports() -> dict[str, Export]:
    """By name."""
    return {one.name: one for one in EXPORTS}
