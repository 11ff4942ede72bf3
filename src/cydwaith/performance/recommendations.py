"""The register of recommendations: what was recommended to whom, by whom, and what came of it; read once.

Their wording is ours, in both languages; each names its source. Kinds of source, and kinds of what they say, stand
beside each other and are never mixed.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final
from urllib.parse import urlsplit

from cydwaith.engines.clock import Span
from cydwaith.engines.welsh.alphabet import folded
from cydwaith.performance.duties import FOLDER
from cydwaith.shared.said import Said

NATURES: Final = ("recommendation", "number", "finding", "note", "comment")
"""What is said, the firmest first: a recommendation, one of which only the number was read, a finding, a committee’s
note, a comment or question of members."""
MAKERS: Final = ("panel", "audit_local", "audit_national", "estyn", "committee")
PAIRS: Final = ("what", "response", "view")
PLAIN: Final = ("id", "body", "made_by", "nature", "on", "answer", "trust", "seen", "source")


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Something that was recommended.

    `body` is empty where it was made to all councils. `answer` is a code of what was read of the response, empty where
    nothing was; `view` what whoever recommended it thought of the response. `seen` is as with other facts.
    """

    id: str
    body: str
    made_by: str
    nature: str
    on: str
    topics: tuple[str, ...]
    what: Said
    answer: str
    response: Said
    view: Said
    trust: str
    seen: str
    source: str

    @property
    def when(self) -> Span | None:
        """The days on which it may have been made; None where none was read."""
        return Span.of(self.on) if self.on else None

    @property
    def site(self) -> str:
        """The site on which it was read."""
        return urlsplit(self.source).hostname or ""

    def says(self, words: str) -> bool:
        """Whether every word stands in it, in either language."""
        text = folded(" ".join(f"{one.cy} {one.en}" for one in (self.what, self.response, self.view)))
        return all(word in text for word in folded(words).split())


@cache
def recommendations() -> tuple[Recommendation, ...]:
    """Every one, in the order of its file."""
    with (FOLDER / "recommendations.tsv").open(encoding="utf-8", newline="") as file:
        return tuple(map(recommendation, csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)))


def recommendation(row: Mapping[str, str]) -> Recommendation:
    """One line."""
    told: dict[str, Any] = {name: Said(row[f"{name}_cy"], row[f"{name}_en"]) for name in PAIRS}  # Any: of each column
    told |= {name: row[name] for name in PLAIN}
    return Recommendation(topics=tuple(row["topics"].split()), **told)


def narrowed(
    *, topics: Iterable[str] = (), body: str = "", made_by: str = "", nature: str = "", words: str = ""
) -> list[Recommendation]:
    """Those that fit, the last made first; to a council also what was recommended to all."""
    wanted = set(topics)
    found = [
        one
        for one in recommendations()
        if (not wanted or wanted & {*one.topics})
        and body in {"", one.body}
        and made_by in {"", one.made_by}
        and nature in {"", one.nature}
        and one.says(words)
    ]
    return sorted(found, key=lambda one: one.on, reverse=True)


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
