"""Where the passage of an amendment or of a comment stands now."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cydwaith.engines.drafting.anchors import Passage, Quoted, followed, quoted
from cydwaith.texts.models import Amendment, Comment, Version, Wording
from cydwaith.texts.queries.contents import wordings

ALIVE: Final = (Amendment.State.PROPOSED,)


@dataclass(frozen=True, slots=True)
class Followed:
    """A passage as it was chosen, and where its words stand now: in which wording, from which sign to which.

    `wording` is None where they are gone.
    """

    language: str
    chosen: Quoted
    wording: Wording | None
    first: int = 0
    last: int = 0

    @property
    def gone(self) -> bool:
        """Whether the words stand nowhere in the text any more."""
        return self.wording is None

    def touches(self, other: "Followed") -> bool:
        """Whether two passages share words, or stand side by side, so that changes of both conflict."""
        same = self.wording is not None and self.wording == other.wording and self.language == other.language
        return same and self.first <= other.last and other.first <= self.last


def says(wording: Wording, language: str) -> str:
    """The words of a section in one language."""
    found: str = getattr(wording, f"words_{language}")
    return found


def where(part: Amendment | Comment, those: Sequence[Wording]) -> Followed:
    """Where a passage stands among the wordings of a version; of a comment on a whole section, the section."""
    if part.first is None or part.last is None:
        now = next((one for one in those if one.section_id == part.wording.section_id), None)
        return Followed("", Quoted("", "", ""), now)
    return passage_now(Chosen(part.wording, part.language, part.first, part.last, part.at), those)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A passage as somebody chose it: signs of a wording in one language, at a moment."""

    wording: Wording
    language: str
    first: int
    last: int
    at: dt.datetime


def passage_now(was: Chosen, those: Sequence[Wording]) -> Followed:
    """Where a passage stands among the wordings of a version."""
    told = says(was.wording, was.language)
    shown = quoted(told, was.first, was.last)
    if any(one.pk == was.wording.pk for one in those):
        return Followed(was.language, shown, was.wording, was.first, was.last)
    own, new = was.wording.section_id, {one.section_id: says(one, was.language) for one in those}
    old = {own: told} | before(was, [key for key, text in new.items() if key != own and shown.words in text])
    passage = Passage(str(own), was.first, was.last)
    found = followed(passage, by_key(old), by_key({key: new[key] for key in old if key in new}))
    if found is None:
        return Followed(was.language, shown, None)
    now = next(one for one in those if str(one.section_id) == found.key)
    return Followed(was.language, shown, now, found.first, found.last)


def before(was: Chosen, sections: Sequence[int]) -> dict[int, str]:
    """What other sections said when a passage was chosen, where its words stand in them now; asked only then."""
    if not sections:
        return {}
    then = Wording.objects.filter(section__in=sections, at__lte=was.at).order_by("number")
    return dict.fromkeys(sections, "") | {one.section_id: says(one, was.language) for one in then}


def by_key(texts: dict[int, str]) -> dict[str, str]:
    """Texts of sections as the engine has them."""
    return {str(key): text for key, text in texts.items()}


@dataclass(frozen=True, slots=True)
class Proposed:
    """An amendment, where its passage stands in a version, and which others that are open it conflicts with."""

    amendment: Amendment
    where: Followed
    conflicts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment, and where what it is about stands in a version."""

    comment: Comment
    where: Followed


def amendments(version: Version) -> list[Proposed]:
    """Every amendment to a text, the first first, as it stands to a version: three queries."""
    those = wordings(version)
    found = Amendment.objects.filter(text=version.text_id).select_related("wording__section", "body", "settled_body")
    placed = [(one, where(one, those)) for one in found.prefetch_related("supports__body").order_by("pk")]
    alive = [(one, at) for one, at in placed if one.state in ALIVE]
    return [
        Proposed(one, at, tuple(other.pk for other, there in alive if other != one and at.touches(there)))
        if one.state in ALIVE
        else Proposed(one, at, ())
        for one, at in placed
    ]


def comments(version: Version) -> list[Remark]:
    """Every comment on a text, the first first, as it stands to a version: two queries."""
    those = wordings(version)
    found = Comment.objects.filter(text=version.text_id).select_related("wording__section", "body", "closed_body")
    return [Remark(one, where(one, those)) for one in found.order_by("pk")]
