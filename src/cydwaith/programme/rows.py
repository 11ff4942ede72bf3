"""What machines read of programmes and commitments."""

import datetime as dt
from typing import Any

from cydwaith.engines.schedule import Plan
from cydwaith.practices.models.practice import Precision
from cydwaith.programme import models
from cydwaith.programme.models import Colour, Part, SourceKind, Stage, Test
from cydwaith.programme.queries.account import Account
from cydwaith.programme.queries.seen import Seen
from cydwaith.shared.api import Row, Texts


class Programme(Row):
    """Commitments that belong together."""

    slug: str
    name: Texts
    summary: Texts
    sample: bool


class Dates(Row):
    """The promised date beside the honest one. Without `certain`, `earliest` is "at least"; null: cannot be told.

    `slips` are days after the promised date, negative when before it; `because` is the commitment that sets the date.
    """

    promised: dt.date | None
    earliest: dt.date | None
    certain: bool
    because: str | None
    slips: int | None
    done: dt.date | None

    @classmethod
    def parts(cls, thing: tuple[str, Plan], /) -> dict[str, Any]:
        slug, plan = thing
        if slug not in plan.works:  # withdrawn
            return {**dict.fromkeys(cls.model_fields), "certain": False}
        work, forecast = plan.works[slug], plan.forecasts[slug]
        told = {"promised": work.promised, "done": work.done, "slips": plan.slippage(slug)}
        return {**told, "earliest": forecast.on, "certain": forecast.certain, "because": forecast.because}


class CommitmentSource(Row):
    """Where a commitment comes from."""

    kind: SourceKind
    key: str | None
    title: Texts
    url: str | None
    on: dt.date | None

    @classmethod
    def parts(cls, thing: models.Terms, /) -> dict[str, Any]:
        told = {name: getattr(thing, f"source_{name}") or None for name in ("kind", "key", "url", "on")}
        return {**told, "title": Texts.of(thing, "source_title")}


class Says(Row):
    """What terms say. `owes` and `owed` are bodies, `posts` those that answer for what is owed; money in pounds."""

    number: int
    stage: Stage
    title: Texts
    owes: list[str]
    posts: list[str]
    owed: list[str]
    due: dt.date | None
    due_precision: Precision
    test: Test
    known_by: Texts
    indicator: str | None
    direction: str | None
    target: str | None
    accepted_by: str | None
    money: str | None
    topics: list[str]
    places: list[str]
    source: CommitmentSource
    at: dt.datetime

    @classmethod
    def parts(cls, thing: models.Terms, /) -> dict[str, Any]:
        parties = list(thing.parties.all())
        owes = [one for one in parties if one.role == models.Party.Role.OWES]
        figures = {
            name: None if (value := getattr(thing, name)) is None else str(value) for name in ("target", "money")
        }
        return figures | {
            "owes": [one.body_id for one in owes],
            "posts": [one.post_id for one in owes if one.post_id],
            "owed": [one.body_id for one in parties if one.role == models.Party.Role.OWED],
            "topics": [topic.pk for topic in thing.topics.all()],
            "places": [place.pk for place in thing.places.all()],
            "source": CommitmentSource.of(thing),
        }


class Terms(Says):
    """What a commitment said from a moment on, or what somebody proposed that it should say, and why."""

    what: Texts
    withdraws: bool
    accepts: int | None
    proposed_by: str | None
    reason: Texts

    @classmethod
    def parts(cls, thing: models.Terms, /) -> dict[str, Any]:
        return super().parts(thing) | {"accepts": thing.accepts.number if thing.accepts else None}


class CommitmentListed(Says):
    """A commitment as a list shows it, with the last word of either side and its dates."""

    slug: str
    programme: str | None
    sample: bool
    own: Colour | None
    other: Colour | None
    dates: Dates

    @classmethod
    def of(cls, thing: Seen, /) -> "CommitmentListed":
        terms, commitment = thing.terms, thing.terms.commitment
        parts = cls.parts(terms) | {
            "slug": commitment.pk, "programme": commitment.programme_id, "sample": commitment.sample,
            "own": thing.own, "other": thing.other, "dates": Dates.of((commitment.pk, thing.plan)),
        }  # fmt: skip
        return cls(**parts, **cls.columns(terms, parts))


class Status(Row):
    """What a body said on a day: of the whole, or of a milestone."""

    body: str
    part: Part
    colour: Colour
    milestone: int | None
    on: dt.date
    expected: dt.date | None
    reason: Texts
    evidence_title: Texts
    evidence_url: str | None
    at: dt.datetime
    sample: bool


class Milestone(Row):
    """A step on the way; null in `ended` while it stands."""

    id: int
    title: Texts
    due: dt.date
    body: str | None
    reached: bool
    at: dt.datetime
    ended: dt.datetime | None

    @classmethod
    def parts(cls, thing: tuple[models.Milestone, bool], /) -> dict[str, Any]:
        stone, reached = thing
        return {"reached": reached, **cls.columns(stone, {"reached"})}


class Dependency(Row):
    """That `commitment` cannot be done before `days` days after `needs`."""

    commitment: str
    needs: str
    days: int
    reason: Texts
    body: str | None
    at: dt.datetime


class Answer(Row):
    """What a body said to the terms of a number."""

    terms: int
    body: str
    answer: models.Assent.Answer
    reason: Texts
    decision: str | None
    at: dt.datetime

    @classmethod
    def parts(cls, thing: models.Assent, /) -> dict[str, Any]:
        return {"terms": thing.terms.number}


class Endangered(Row):
    """A commitment that a delay makes late, and by how many days."""

    commitment: str
    days: int

    @classmethod
    def parts(cls, thing: tuple[str, int], /) -> dict[str, Any]:
        return {"commitment": thing[0], "days": thing[1]}


class Commitment(Row):
    """All of a commitment: every terms with the answers to them, statuses, milestones, and how its dates come about.

    `path` is the chain of commitments that sets its date, the first one first; `unsure` are those without a date of
    their own, which make it uncertain.
    """

    slug: str
    programme: str | None
    sample: bool
    dates: Dates
    path: list[str]
    unsure: list[str]
    endangers: list[Endangered]
    terms: list[Terms]
    answers: list[Answer]
    statuses: list[Status]
    milestones: list[Milestone]
    waits_for: list[Dependency]
    waited_on: list[Dependency]

    @classmethod
    def of(cls, thing: tuple[Account, Plan], /) -> "Commitment":
        told, plan = thing
        commitment = told.commitment
        slug, known = commitment.pk, commitment.pk in plan.works
        return cls(
            slug=slug,
            programme=commitment.programme_id,
            sample=commitment.sample,
            dates=Dates.of((slug, plan)),
            path=[step.key for step in plan.critical_path(slug)] if known else [],
            unsure=plan.unsure(slug) if known else [],
            endangers=[Endangered.of(one) for one in plan.endangers(slug).items()] if known else [],
            terms=[Terms.of(one) for one in told.history],
            answers=[Answer.of(one) for one in told.assents],
            statuses=[Status.of(one) for one in told.statuses],
            milestones=[Milestone.of((one.milestone, one.done)) for one in told.milestones],
            waits_for=[Dependency.of(one) for one in told.waits_for],
            waited_on=[Dependency.of(one) for one in told.waited_on],
        )
