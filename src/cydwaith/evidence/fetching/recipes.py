"""Recipes: reviewed files that say which data set of StatsWales has an indicator's figures, and which of its lines.

A recipe is an indicator's file with a table `[fetch]`; or that table alone, where it brings more figures of an
indicator that ships. Nobody could ask the service when the recipes were written, so each says what was known of its
columns, and whatever does not hold is a fault that names what was found.
"""

import hashlib
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

FOLDER: Final = Path(__file__).parents[1] / "reference" / "recipes"
PEOPLE: Final = "population"
Wholes = Literal["", "population", "lines"]


@dataclass(frozen=True)
class Wanted:
    """Which value of a column is meant: this one, or the only one that has all these words and none of those.

    Words with a bar between them are alternatives: `total|all`.
    """

    value: str = ""
    has: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def found(self, held: Sequence[str]) -> list[str]:
        """Which of the values fit."""
        if self.value:
            return [one for one in held if one.casefold() == self.value.casefold()]
        return [one for one in held if self._fits(one.casefold())]

    def __str__(self) -> str:
        return self.value or " + ".join(self.has)

    def _fits(self, text: str) -> bool:
        return all(_any(words, text) for words in self.has) and not any(_any(words, text) for words in self.without)


@dataclass(frozen=True)
class Known:
    """A figure that somebody read in the data set: the area's code, the period in ISO 8601, and the published value."""

    area: str
    period: str
    value: float


@dataclass(frozen=True)
class Recipe:
    """What is to be fetched for an indicator.

    `checked` is whether somebody has fetched by it and compared; the caveats say what was known when it was written.
    `roles` names the columns of areas, periods and values, `where` the value that each other column must have. `whole`
    says what figures are shares or rates of: people, or other lines of the table (`of`); with `counts`, the table
    holds counts and the share or rate is worked out here. `length` is that of the periods that are wanted, where the
    table mixes them; with `others`, areas besides councils are passed over; `ignored` columns say what another says.
    """

    name: str
    indicator: str
    dataset: str
    title: str
    checked: bool
    caveats_cy: str
    caveats_en: str
    roles: Mapping[str, str]
    where: Mapping[str, Wanted]
    whole: Wholes
    of: Mapping[str, Wanted]
    counts: bool
    length: str
    year_starts: str
    others: bool
    ignored: frozenset[str]
    known: tuple[Known, ...]
    digest: str

    @property
    def describes(self) -> bool:
        """Whether the recipe describes an indicator that does not ship."""
        return self.name == self.indicator


def _any(words: str, text: str) -> bool:
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in words.split("|"))


def names() -> list[str]:
    """Every recipe."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


@cache
def recipe(name: str) -> Recipe:
    """A recipe by its name. Raises FileNotFoundError."""
    text = (FOLDER / f"{name}.toml").read_bytes()
    said = tomllib.loads(text.decode())["fetch"]
    of = said.get("of", {})
    return Recipe(
        name=name,
        indicator=said.get("indicator", name),
        dataset=said["dataset"],
        title=said["title"],
        checked=said["checked"],
        caveats_cy=said["caveats_cy"].strip(),
        caveats_en=said["caveats_en"].strip(),
        roles=said["columns"],
        where=_wanted(said["where"]),
        whole=PEOPLE if of == PEOPLE else "lines" if of else "",
        of={} if of == PEOPLE else _wanted(of),
        counts=said.get("counts", False),
        length=said.get("length", ""),
        year_starts=said.get("year_starts", "04-01"),
        others=said.get("others", False),
        ignored=frozenset(said.get("ignored", ())),
        known=tuple(Known(**one) for one in said.get("known", ())),
        digest=hashlib.sha256(text).hexdigest(),
    )


def _wanted(said: Mapping[str, Any]) -> dict[str, Wanted]:
    return {
        column: Wanted(one)
        if isinstance(one, str)
        else Wanted(has=tuple(one["has"]), without=tuple(one.get("without", ())))
        for column, one in said.items()
    }
