"""Policies that really were made together, and the texts that the two sides have signed: stages with their sources.

Reviewed facts, a file each in `reference/precedents`; each step says where it was read.
"""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import urlsplit

from cydwaith.shared.said import Said

FOLDER: Final = Path(__file__).parent / "reference" / "precedents"


@dataclass(frozen=True)
class Step:
    """Something that happened: when (a year, a month or a day, as far as it is known), what, and where it was read."""

    when: str
    what: Said
    source: str

    @property
    def on(self) -> dt.date:
        """The first day of when it happened."""
        return dt.date(*map(int, (*self.when.split("-"), "1", "1")[:3]))

    @property
    def precision(self) -> str:
        """How exactly it is known when: a year, a month or a day."""
        return ("year", "month", "day")[self.when.count("-")]

    @property
    def site(self) -> str:
        """The site at which it was read."""
        return (urlsplit(self.source).hostname or "").removeprefix("www.")


@dataclass(frozen=True)
class Precedent:
    """A policy made together before: its steps, what went wrong, and what can be learnt of it."""

    slug: str
    title: Said
    lesson: Said
    steps: tuple[Step, ...]


@cache
def precedents() -> Mapping[str, Precedent]:
    """Every one, by its code, in the order of the files' names."""
    files = sorted(FOLDER.glob("*.toml"))
    return MappingProxyType({path.stem: read(path.stem, tomllib.loads(path.read_text("utf-8"))) for path in files})


def read(slug: str, told: Mapping[str, Any]) -> Precedent:
    """One file."""
    steps = (Step(one["when"], Said(**one["what"]), one["source"]) for one in told["steps"])
    return Precedent(slug, Said(**told["title"]), Said(**told["lesson"]), tuple(steps))
