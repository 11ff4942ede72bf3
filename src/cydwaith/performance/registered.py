"""What a recommendation is, whoever made it and wherever it is kept: in a source that was read, or here."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from cydwaith.engines.clock import Span
from cydwaith.engines.welsh.alphabet import folded
from cydwaith.shared.said import Said

NATURES: Final = ("recommendation", "number", "finding", "note", "comment")
"""What is said, the firmest first: a recommendation, one of which only the number was read, a finding, a committee’s
note, a comment or question of members."""
MAKERS: Final = ("panel", "audit_local", "audit_national", "estyn", "committee")


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Something that was recommended.

    `body` is empty where it was made to all councils. `answer` is a code of what was read of the response, empty where
    nothing was; `view` what whoever recommended it thought of the response. `seen` is as with other facts.
    One that was made here names its `assessment`, and needs no source: it is its own; `sample` marks one made up.
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
    assessment: int | None = None
    sample: bool = False

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
