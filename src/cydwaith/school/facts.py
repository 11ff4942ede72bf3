"""What was read of the school that is proposed, and of courses there are today: reviewed lines with their sources.

Nobody can book a course of another provider here, and nothing that is only proposed has a day or an agreement.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar

from cydwaith.engines.welsh.alphabet import folded
from cydwaith.shared.said import Said

FOLDER: Final = Path(__file__).parent / "reference"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class KnownCourse:
    """A course of another provider, as a source tells of it; what was not read is empty."""

    code: str
    title: Said
    provider: Said
    kind: Said
    length: Said
    audience: Said
    booking: Said
    languages: Said
    recognition: Said
    when: Said
    places: int | None
    topics: tuple[str, ...]
    source: str
    url: str
    trust: str


@dataclass(frozen=True, slots=True)
class Partner:
    """Whom the school would be tied to; `kind` is `university` or `school`. None of it is agreed by being here."""

    code: str
    kind: str
    name: Said
    role: Said
    fact: Said
    source: str
    url: str
    trust: str


@dataclass(frozen=True, slots=True)
class Money:
    """A figure of money by year and whose it is: `real` or `proposed`. `pence` is None where no sum is named."""

    year: str
    nature: str
    whose: Said
    what: Said
    pence: int | None
    source: str
    url: str
    trust: str


@dataclass(frozen=True, slots=True)
class Reach:
    """How many people Academi Wales reached in a period, as it was counted there."""

    period: Said
    people: int
    counted: Said
    more: Said
    source: str
    url: str
    trust: str


@dataclass(frozen=True, slots=True)
class Researched:
    """Who studies the governing of small countries."""

    name: str
    what: Said
    url: str
    trust: str


@dataclass(frozen=True, slots=True)
class ProposedStudy:
    """A question that the school could study; `because` names who studies it elsewhere, where that was read."""

    code: str
    title: Said
    question: Said
    topics: tuple[str, ...]
    because: str


def read(name: str, kind: type[T]) -> tuple[T, ...]:
    """Every line of a file."""
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return tuple(line(row, kind) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def line(row: dict[str, str], kind: type[T]) -> T:
    """One line, each of its columns as its field has it."""
    told: dict[str, Any] = {}  # Any: of each column
    for one in fields(kind):  # type: ignore[arg-type]  # a dataclass
        name = one.name
        match one.type:
            case type() if one.type is Said:
                told[name] = Said(row[f"{name}_cy"], row[f"{name}_en"])
            case type():
                told[name] = one.type(row[name])
            case _ if name == "topics":
                told[name] = tuple(row[name].split())
            case _:
                told[name] = int(row[name]) if row[name] else None
    return kind(**told)


@cache
def courses() -> tuple[KnownCourse, ...]:
    """Every known course of another provider."""
    return read("courses", KnownCourse)


@cache
def partners() -> tuple[Partner, ...]:
    """Everybody to whom the school would be tied."""
    return read("partners", Partner)


@cache
def money() -> tuple[Money, ...]:
    """Every figure of money."""
    return read("money", Money)


@cache
def reach() -> tuple[Reach, ...]:
    """How many people were reached, the latest last."""
    return read("reach", Reach)


@cache
def research() -> tuple[Researched, ...]:
    """Who studies the governing of small countries."""
    return read("research", Researched)


@cache
def studies() -> tuple[ProposedStudy, ...]:
    """What could be studied."""
    return read("studies", ProposedStudy)


def says(words: str, texts: Iterable[Said]) -> bool:
    """Whether every word stands in some texts, in either language."""
    text = folded(" ".join(f"{one.cy} {one.en}" for one in texts))
    return all(word in text for word in folded(words).split())


def narrowed(*, words: str = "", provider: str = "", topics: Iterable[str] = ()) -> list[KnownCourse]:
    """The known courses that fit; a provider is asked for by its English name."""
    wanted = {*topics}
    return [
        one
        for one in courses()
        if provider in {"", one.provider.en}
        and (not wanted or wanted & {*one.topics})
        and says(words, (one.title, one.provider, one.kind, one.audience, one.languages))
    ]
