"""Policies that really were made together, and the texts that the two sides have signed: stages with their sources.

Reviewed facts, a file each in `reference/precedents`; each step says where it was read.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import urlsplit

from cydwaith.engines.clock import Span
from cydwaith.shared.said import Said

FOLDER: Final = Path(__file__).parent / "reference" / "precedents"


def site_of(address: str) -> str:
    """The site of an address, as it is named where something was read there."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


@dataclass(frozen=True)
class Step:
    """Something that happened: when, what, and where it was read."""

    when: Span
    what: Said
    source: str

    @property
    def site(self) -> str:
        """The site at which it was read."""
        return site_of(self.source)


@dataclass(frozen=True)
class DatedPromise:
    """Something promised by a date, by whom, every date it was given in turn, and when it was kept; where it was read.

    `warned` is what was said beforehand; `still` how it stood when last read, where it is not known to be kept.
    """

    what: Said
    who: Said
    dates: tuple[Span, ...]
    kept: Span | None
    warned: Said
    still: Said
    source: str

    @property
    def site(self) -> str:
        """The site at which it was read."""
        return site_of(self.source)

    @property
    def late(self) -> int | None:
        """How many days after the first date it was kept, where both days are known."""
        if self.kept is None or {self.kept.precision, self.dates[0].precision} != {"day"}:
            return None
        return (self.kept.first - self.dates[0].first).days

    @property
    def moved(self) -> int:
        """How often its date moved: each later date, and once more where it was kept after the last one."""
        return len(self.dates) - 1 + (self.kept is not None and self.kept.first > self.dates[-1].first)


@dataclass(frozen=True)
class KnownText:
    """A text that the sides have agreed, and where it stands: its words are not here."""

    title: Said
    address: str

    @property
    def site(self) -> str:
        """The site at which it stands."""
        return site_of(self.address)


@dataclass(frozen=True)
class Precedent:
    """A policy made together before: its steps, what went wrong, and what can be learnt of it."""

    slug: str
    title: Said
    lesson: Said
    steps: tuple[Step, ...]
    promises: tuple[DatedPromise, ...] = ()
    text: KnownText | None = None
    lesson_source: str = ""

    @property
    def lesson_site(self) -> str:
        """The site at which the lesson was read, where it is another than those of the steps."""
        return site_of(self.lesson_source)


@cache
def precedents() -> Mapping[str, Precedent]:
    """Every one, by its code, in the order of the files' names."""
    files = sorted(FOLDER.glob("*.toml"))
    return MappingProxyType({path.stem: read(path.stem, tomllib.loads(path.read_text("utf-8"))) for path in files})


def read(slug: str, told: Mapping[str, Any]) -> Precedent:
    """One file."""
    return Precedent(
        slug,
        Said(**told["title"]),
        Said(**told["lesson"]),
        tuple(Step(Span.of(one["when"]), Said(**one["what"]), one["source"]) for one in told["steps"]),
        tuple(promise(one) for one in told.get("promises", ())),
        KnownText(Said(**told["text"]["title"]), told["text"]["address"]) if "text" in told else None,
        told.get("lesson_source", ""),
    )


def promise(told: Mapping[str, Any]) -> DatedPromise:
    """One promise of a file."""
    what, who, warned, still = (Said(**told.get(name, {})) for name in ("what", "who", "warned", "open"))
    kept = Span.of(told["kept"]) if "kept" in told else None
    return DatedPromise(what, who, tuple(map(Span.of, told["dates"])), kept, warned, still, told["source"])
