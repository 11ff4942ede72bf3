"""What machines read of practices, adoptions, asks and reach."""

import datetime as dt
from typing import Any, Literal

from cydwaith.practices import models
from cydwaith.practices.models.practice import Precision, State
from cydwaith.practices.queries.better import Answer
from cydwaith.practices.queries.known import PRESENT
from cydwaith.practices.queries.reach import Line
from cydwaith.practices.specifications import terms
from cydwaith.shared.api import Row, Texts

Stepped = Literal["interested", "trying", "adopted", "adapted", "stopped", "declined"]
Reply = models.Ask.Answer
Judgement = Literal["worked", "probably_worked", "no_sign_of_an_effect", "did_harm", "cannot_tell_yet"]
OUTCOME = ("verdict", "effect", "lower", "upper", "p_value", "least", "rank", "ranked", "power")
Stage = Literal["own", "adopted", "adapted", "trying", "interested", "stopped", "declined"]


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


class Listed(Row):
    """A practice as a list shows it: what everyone can see of it now."""

    slug: str
    owner: str
    sample: bool
    added: dt.datetime
    number: int
    state: State
    written_in: str
    published: dt.datetime | None
    started: dt.date | None
    started_precision: Precision
    outcome_known: bool
    title: Texts
    summary: Texts
    topics: list[str]
    indicators: list[str]

    @classmethod
    def parts(cls, thing: models.Practice, /) -> dict[str, Any]:
        version = thing.current
        assert version is not None
        own = {"slug": thing.slug, "owner": thing.owner_id, "sample": thing.sample, "added": thing.added}
        own |= {"topics": codes(version), "indicators": [move.indicator_id for move in version.moves.all()]}
        return own | cls.columns(version, own)


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


class Adoption(Row):
    """One dated step of one body's adoption of a practice; `latest` marks the one that holds now."""

    practice: str
    body: str
    step: Stepped
    on: dt.date
    precision: Precision
    latest: bool
    note: Texts
    contact: str | None
    source: str | None
    source_url: str | None
    recorded: dt.datetime
    sample: bool

    @classmethod
    def parts(cls, thing: models.Step, /) -> dict[str, Any]:
        adoption = thing.adoption
        whose = {"practice": adoption.practice_id, "body": adoption.body_id, "sample": adoption.sample}
        return whose | {"step": thing.kind, "latest": not thing.followed}  # type: ignore[attr-defined]  # annotated by the list


class Ask(Row):
    """A body asking a council how it does so well on an indicator; `answer` is null while it is open."""

    id: int
    indicator: str
    period: str
    asked: str
    asking: str
    at: dt.datetime
    question: Texts
    answer: Reply | None
    answer_text: Texts
    practice: str | None
    answered: dt.datetime | None
    sample: bool


class Impact(Row):
    """What the figures say of a practice under one frozen specification; `current` marks the one that holds."""

    practice: str
    indicator: str
    number: int
    current: bool
    digest: str
    frozen: dt.datetime
    reason: Texts
    direction: Literal["higher", "lower"]
    smallest_worthwhile: float
    before: int
    after: int
    estimator: Literal["synthetic-control", "group-time", "synthetic-did"]
    seed: int
    verdict: Judgement | None
    reasons: list[str]
    effect: float | None
    lower: float | None
    upper: float | None
    p_value: float | None
    least: float | None
    rank: int | None
    ranked: int | None
    power: float | None
    adopters: list[str]
    worked_out: dt.datetime | None

    @classmethod
    def parts(cls, thing: models.Specification, /) -> dict[str, Any]:
        held, found = terms(thing), getattr(thing, "impact", None)
        own = {"practice": thing.practice_id, "current": thing.number == thing.latest}  # type: ignore[attr-defined]  # annotated by the list
        own |= {"direction": held.direction.value, "estimator": held.estimator.value}
        own |= {name: getattr(held, name) for name in ("smallest_worthwhile", "before", "after", "seed")}
        own |= {name: getattr(found, name, None) for name in OUTCOME}
        own |= {name: getattr(found, name, []) for name in ("reasons", "adopters")}
        return own | {"worked_out": found and found.at}


class Cell(Row):
    """How far anything on a topic has come to a council: `stage` is null where nothing is recorded."""

    topic: str
    place: str
    stage: Stage | None
    practices: list[str]

    @classmethod
    def parts(cls, thing: tuple[Line, str], /) -> dict[str, Any]:
        line, place = thing
        have = [one.practice.pk for one in line.practices if one.where.get(place) in PRESENT]
        return {"topic": line.topic.code, "place": place, "stage": line.stages.get(place), "practices": have}


class Better(Row):
    """A council that does better than expected on an indicator, what it did as far as told, and the next step."""

    rank: int
    indicator: str
    place: str
    body: str | None
    period: str
    value: float | None
    expected: float | None
    effect: float | None
    effect_lower: float | None
    effect_upper: float | None
    likeness: int | None
    practices: list[str]
    ask: int | None
    next_step: Literal["read", "wait", "ask"]

    @classmethod
    def parts(cls, thing: tuple[int, Answer], /) -> dict[str, Any]:
        rank, answer = thing
        told = [one.practice.pk for one in answer.practices]
        step = "read" if told else "wait" if answer.ask else "ask"
        body, ask = answer.council and answer.council.pk, answer.ask and answer.ask.pk
        found = {
            "rank": rank,
            "body": body,
            "likeness": answer.likeness,
            "practices": told,
            "ask": ask,
            "next_step": step,
        }
        return found | cls.columns(answer.standing, found)


def codes(version: models.Version) -> list[str]:
    """Codes of the topics of a version."""
    return sorted(topic.pk for topic in version.topics.all())


def texts(stored: dict[str, str], name: str = "") -> Texts:
    """A pair of texts out of a stored list."""
    return Texts(cy=stored.get(f"{name}cy") or None, en=stored.get(f"{name}en") or None)


def link(stored: dict[str, str]) -> Link:
    """A link out of a stored list."""
    facts = {name: stored.get(name) or None for name in ("publisher", "read")}
    return Link(title=texts(stored, "title_"), url=stored["url"], **facts)  # type: ignore[arg-type]  # read is parsed
