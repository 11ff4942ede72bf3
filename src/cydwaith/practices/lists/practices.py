"""Practices as machines read them: the list, and one with every version that has ever been public."""

import datetime as dt
from typing import Annotated, Any, Final, Literal

from django.db.models import QuerySet
from pydantic import Field

from cydwaith.practices import models
from cydwaith.practices.deeds.practices import PRACTICE_READ
from cydwaith.practices.lists.adoptions import Stepped
from cydwaith.practices.lists.columns import (
    DatePrecision,
    IndicatorCodes,
    OwnerCode,
    OwnerName,
    PracticeCode,
    PracticeTitle,
    Sample,
    TopicCodes,
    Words,
    names,
)
from cydwaith.practices.models.practice import Precision, State
from cydwaith.practices.queries.known import others, stages
from cydwaith.practices.queries.practices import Sought
from cydwaith.practices.queries.practices import practices as seen
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row, Texts, narrowed
from cydwaith.shared.said import Said, said
from cydwaith.shared.table import titled


class PracticesAsked(Asked):
    topic: Code | None = Field(None, description="a topic, with the topics below it")
    owner: Code | None = None
    indicator: Code | None = None
    adoption: Stepped | Literal["nobody"] | None = Field(
        None, description="how far some body has last come; nobody: none has taken a step"
    )
    text: Words = Field("", description="words in the title or the summary, in either language")


class Listed(Row):
    """A practice as a list shows it: what everyone can see of it now."""

    slug: PracticeCode
    owner: OwnerCode
    owner_name: OwnerName
    sample: Sample
    added: Annotated[dt.datetime, titled(cy="Ychwanegwyd", en="Added")]
    number: Annotated[int, titled(cy="Fersiwn", en="Version")]
    state: Annotated[State, titled(cy="Cyflwr", en="State")]
    written_in: Annotated[str, titled(cy="Iaith ysgrifennu", en="Written in")]
    published: Annotated[dt.datetime | None, titled(cy="Cyhoeddwyd", en="Published")]
    started: Annotated[dt.date | None, titled(cy="Dechreuodd", en="Began")]
    started_precision: DatePrecision
    outcome_known: Annotated[bool, titled(cy="Canlyniad yn hysbys", en="Outcome known")]
    title: PracticeTitle
    summary: Annotated[Texts, titled(cy="Crynodeb", en="Summary")]
    topics: TopicCodes
    indicators: IndicatorCodes
    others: Annotated[
        int,
        titled(
            cy="Cynghorau eraill sydd wedi ei fabwysiadu neu yn ei dreialu", en="Other councils that have it or try it"
        ),
        Field(description="councils besides its owner that have taken it up or are trying it now"),
    ]

    @classmethod
    def parts(cls, thing: models.Practice, /) -> dict[str, Any]:
        version = thing.current
        assert version is not None
        own = {"slug": thing.slug, "owner": thing.owner_id, "sample": thing.sample, "added": thing.added}
        own |= {"owner_name": names(thing.owner), "others": others(stages(thing.adoptions.all()))}
        own |= {"topics": codes(version), "indicators": [move.indicator_id for move in version.moves.all()]}
        return own | cls.columns(version, own)


class Move(Row):
    """An indicator that a practice is meant to move, and in which direction."""

    indicator: str
    direction: Literal["up", "down"]


class Link(Row):
    """Where something about a practice can be read, and when it was."""

    title: Texts
    url: str
    publisher: str | None
    read: dt.date | None


class Version(Row):
    """What was said of a practice at one time."""

    number: int
    state: State
    written_in: str
    from_public_sources: bool
    certainty: str | None
    published: dt.datetime | None
    reason: Texts
    started: dt.date | None
    started_precision: Precision
    contact: str | None
    outcome_known: bool
    topics: list[str]
    goals: list[str]
    ways: list[str]
    title: Texts
    summary: Texts
    problem: Texts
    done: Texts
    steps: list[Texts]
    money: Texts
    people: Texts
    time: Texts
    changed: Texts
    for_whom: Texts
    welsh_language: Texts
    elsewhere: Texts
    moves: list[Move]
    links: list[Link]

    @classmethod
    def parts(cls, thing: models.Version, /) -> dict[str, Any]:
        return {
            "topics": codes(thing),
            "steps": [texts(step) for step in thing.steps],
            "moves": [Move.of(move) for move in thing.moves.all()],
            "links": [link(each) for each in thing.links],
        }


class Practice(Row):
    """Something a body does differently, with every version that has ever been public, the newest first."""

    slug: str
    owner: str
    sample: bool
    added: dt.datetime
    versions: list[Version]

    @classmethod
    def parts(cls, thing: models.Practice, /) -> dict[str, Any]:
        return {"versions": [Version.of(version) for version in thing.versions.all()]}


def codes(version: models.Version) -> list[str]:
    """Codes of the topics of a version."""
    return sorted(topic.pk for topic in version.topics.all())


def texts(stored: dict[str, str], name: str = "") -> Texts:
    """A pair of texts out of a stored list."""
    return Texts.said(Said(stored.get(f"{name}cy", ""), stored.get(f"{name}en", "")))


def link(stored: dict[str, str]) -> Link:
    """A link out of a stored list."""
    facts = {name: stored.get(name) or None for name in ("publisher", "read")}
    return Link(title=texts(stored, "title_"), url=stored["url"], **facts)  # type: ignore[arg-type]  # read is parsed


def rows(asked: PracticesAsked) -> QuerySet[models.Practice]:
    """Practices that everyone may see."""
    found = seen(Sought(asked.topic or "", asked.owner or "", asked.adoption or "", asked.text))
    return narrowed(found, asked, indicator="current__moves__indicator").prefetch_related("current__moves")


PRACTICES: Final = List(
    name="practices",
    title=said(cy="Arferion", en="Practices"),
    row=Listed,
    rows=rows,
    may=PRACTICE_READ,
    asked=PracticesAsked,
)
