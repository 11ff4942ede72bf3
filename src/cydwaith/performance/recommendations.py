"""The register of recommendations: what was recommended to whom, by whom, and what came of it.

Their wording is ours, in both languages; each names its source. Kinds of source, and kinds of what they say, stand
beside each other and are never mixed.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from cydwaith.performance.duties import FOLDER
from cydwaith.performance.made_here import made_here
from cydwaith.performance.registered import MAKERS, NATURES, Recommendation
from cydwaith.shared.said import Said

PAIRS: Final = ("what", "response", "view")
PLAIN: Final = ("id", "body", "made_by", "nature", "on", "answer", "trust", "seen", "source")


@cache
def recommendations() -> tuple[Recommendation, ...]:
    """Every one that was read elsewhere, in the order of its file; read once."""
    with (FOLDER / "recommendations.tsv").open(encoding="utf-8", newline="") as file:
        return tuple(map(recommendation, csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)))


def recommendation(row: Mapping[str, str]) -> Recommendation:
    """One line."""
    told: dict[str, Any] = {name: Said(row[f"{name}_cy"], row[f"{name}_en"]) for name in PAIRS}  # Any: of each column
    told |= {name: row[name] for name in PLAIN}
    return Recommendation(topics=tuple(row["topics"].split()), **told)


def every() -> list[Recommendation]:
    """Those that were read, and those of panels that reported here."""
    return [*recommendations(), *made_here()]


def narrowed(
    *, topics: Iterable[str] = (), body: str = "", made_by: str = "", nature: str = "", words: str = ""
) -> list[Recommendation]:
    """Those that fit, the last made first; of a council, what was recommended to it by name."""
    wanted = set(topics)
    found = [
        one
        for one in every()
        if (not wanted or wanted & {*one.topics})
        and body in {"", one.body}
        and made_by in {"", one.made_by}
        and nature in {"", one.nature}
        and (not words or one.says(words))
    ]
    return sorted(found, key=lambda one: one.on, reverse=True)


__all__ = ["MAKERS", "NATURES", "Recommendation"]


@dataclass(frozen=True, slots=True)
class Recurring:
    """The same words, recommended to several councils."""

    what: Said
    made: tuple[Recommendation, ...]


def recurring(found: Iterable[Recommendation]) -> list[Recurring]:
    """What was recommended in the same words to more than one council, to most first."""
    every = list(found)
    times = Counter(one.what for one in every)
    again = [what for what, number in times.most_common() if number > 1]
    return [Recurring(what, tuple(one for one in every if one.what == what)) for what in again]
