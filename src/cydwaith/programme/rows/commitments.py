"""Commitments as tables show them: what terms say, with names beside codes, what both sides said last, their dates."""

import datetime as dt
from typing import Annotated, Any, Literal

from cydwaith.engines.schedule import Plan
from cydwaith.practices.models.practice import Precision
from cydwaith.programme import models
from cydwaith.programme.models import Colour, SourceKind, TermsStage, Test
from cydwaith.programme.queries.outlook import kind_of_late
from cydwaith.programme.queries.seen import Seen
from cydwaith.programme.rows.columns import OfCommitment, Reason, Sample, Title
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.table import titled

SOURCE = ("kind", "key", "url", "on")


class Dates(Row):
    """The promised date beside the honest one. Without `certain`, `earliest` is "at least"; null: cannot be told.

    `slips` are days after the promised date, negative when before it; `because` is the commitment that sets the date.
    """

    promised: Annotated[
        dt.date | None, titled(cy="Diwrnod olaf y dyddiad a addawyd", en="Last day of the promised date")
    ]
    earliest: Annotated[dt.date | None, titled(cy="Ddim cyn", en="Not before")]
    certain: Annotated[bool, titled(cy="A yw’r dyddiad hwnnw’n sicr", en="Whether that date is certain")]
    because: Annotated[str | None, titled(cy="Yr ymrwymiad sy’n pennu’r dyddiad", en="Commitment that sets the date")]
    slips: Annotated[int | None, titled(cy="Diwrnodau ar ôl y dyddiad a addawyd", en="Days after the promised date")]
    done: Annotated[dt.date | None, titled(cy="Cyflawnwyd ar", en="Done on")]

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

    kind: Annotated[SourceKind, titled(cy="math", en="kind")]
    key: Annotated[str | None, titled(cy="cod", en="code")]
    title: Annotated[Texts, titled(cy="teitl", en="title")]
    url: Annotated[str | None, titled(cy="cyfeiriad", en="address")]
    on: Annotated[dt.date | None, titled(cy="dyddiad", en="date")]

    @classmethod
    def parts(cls, thing: models.Terms, /) -> dict[str, Any]:
        told = {name: getattr(thing, f"source_{name}") or None for name in SOURCE}
        return {**told, "title": Texts.of(thing, "source_title")}


class Says(Row):
    """What terms say. `owes` and `owed` are bodies, `posts` those that answer for what is owed; money in pounds."""

    number: Annotated[int, titled(cy="Rhif y telerau", en="Number of the terms")]
    stage: Annotated[TermsStage, titled(cy="Cam", en="Stage")]
    title: Title
    owes: Annotated[list[str], titled(cy="I’w gyflawni gan (codau)", en="Owes it (codes)")]
    posts: Annotated[list[str], titled(cy="Swyddi sy’n ateb drosto (codau)", en="Posts that answer for it (codes)")]
    owed: Annotated[list[str], titled(cy="Yn ddyledus i (codau)", en="It is owed to (codes)")]
    due: Annotated[dt.date | None, titled(cy="Addawyd erbyn", en="Promised for")]
    due_precision: Annotated[Precision, titled(cy="Manylder y dyddiad", en="How exact the date is")]
    test: Annotated[Test, titled(cy="Beth fydd yn dangos iddo gael ei wneud", en="What will show that it was done")]
    known_by: Annotated[Texts, titled(cy="Sut y byddwn yn gwybod", en="How we will know")]
    indicator: Annotated[str | None, titled(cy="Dangosydd (cod)", en="Indicator (code)")]
    direction: Annotated[str | None, titled(cy="Y bwriad yw mynd", en="Meant to go")]
    target: Annotated[str | None, titled(cy="Targed", en="Target")]
    accepted_by: Annotated[
        str | None,
        titled(
            cy="Y sefydliad sy’n dweud a yw wedi’i gyflawni (cod)",
            en="Organisation that says whether it is done (code)",
        ),
    ]
    money: Annotated[str | None, titled(cy="Arian, mewn punnoedd", en="Money, in pounds")]
    topics: Annotated[list[str], titled(cy="Pynciau (codau)", en="Topics (codes)")]
    places: Annotated[list[str], titled(cy="Lleoedd (codau)", en="Places (codes)")]
    source: Annotated[CommitmentSource, titled(cy="Ffynhonnell", en="Source")]
    at: Annotated[dt.datetime, titled(cy="Cofnodwyd", en="Written down")]

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

    what: Annotated[Texts, titled(cy="Beth a wneir", en="What will be done")]
    withdraws: Annotated[bool, titled(cy="Cynnig ei dynnu’n ôl", en="Proposes to withdraw it")]
    accepts: Annotated[int | None, titled(cy="Rhif y cynnig a dderbyniwyd", en="Number of the proposal accepted")]
    proposed_by: Annotated[str | None, titled(cy="Cynigiwyd gan (cod)", en="Proposed by (code)")]
    reason: Reason

    @classmethod
    def parts(cls, thing: models.Terms, /) -> dict[str, Any]:
        return super().parts(thing) | {"accepts": thing.accepts.number if thing.accepts else None}


class TermsListed(Terms, OfCommitment):
    """Terms in a list of those of several commitments."""

    @classmethod
    def parts(cls, thing: models.Terms, /) -> dict[str, Any]:
        return super().parts(thing) | OfCommitment.parts(thing)


class CommitmentListed(Says):
    """A commitment as a list shows it, with the last word of either side, its dates, and names beside codes.

    `late` is "late" of itself, or "endangered" by what it waits for; null while it can be kept, or is done.
    """

    slug: Annotated[str, titled(cy="Ymrwymiad", en="Commitment")]
    programme: Annotated[str | None, titled(cy="Rhaglen (cod)", en="Programme (code)")]
    sample: Sample
    own: Annotated[Colour | None, titled(cy="Statws", en="Status")]
    other: Annotated[Colour | None, titled(cy="Statws gan yr ochr arall", en="Status by the other side")]
    dates: Dates
    late: Annotated[
        Literal["late", "endangered"] | None, titled(cy="Hwyr, neu disgwylir hynny", en="Late, or expected to be")
    ]
    programme_name: Annotated[Texts, titled(cy="Rhaglen", en="Programme")]
    owes_name: Annotated[Texts, titled(cy="Pwy sydd i’w gyflawni", en="Who owes it")]
    posts_title: Annotated[Texts, titled(cy="Swyddi sy’n ateb drosto", en="Posts that answer for it")]
    owed_name: Annotated[Texts, titled(cy="I bwy", en="To whom")]
    indicator_name: Annotated[Texts, titled(cy="Dangosydd", en="Indicator")]
    accepted_by_name: Annotated[
        Texts, titled(cy="Y sefydliad sy’n dweud a yw wedi’i gyflawni", en="Organisation that says whether it is done")
    ]
    topics_name: Annotated[Texts, titled(cy="Pynciau", en="Topics")]
    places_name: Annotated[Texts, titled(cy="Lleoedd", en="Places")]

    @classmethod
    def of(cls, thing: Seen, /) -> "CommitmentListed":
        terms, commitment = thing.terms, thing.terms.commitment
        parts = (
            cls.parts(terms)
            | cls.names(terms)
            | {
                "slug": commitment.pk,
                "programme": commitment.programme_id,
                "sample": commitment.sample,
                "own": thing.own,
                "other": thing.other,
                "dates": Dates.of((commitment.pk, thing.plan)),
                "late": kind_of_late(thing.plan, commitment.pk),
            }
        )
        return cls(**parts, **cls.columns(terms, parts))

    @classmethod
    def names(cls, terms: models.Terms) -> dict[str, Texts]:
        """What everything is called of which the other columns have codes."""
        parties = list(terms.parties.all())
        sides = {role: [one for one in parties if one.role == role] for role in models.Party.Role}
        owes = sides[models.Party.Role.OWES]
        programme = terms.commitment.programme
        return {
            "programme_name": Texts.joined([programme] if programme else []),
            "owes_name": Texts.joined(one.body for one in owes),
            "posts_title": Texts.joined([one.post for one in owes if one.post], "title"),
            "owed_name": Texts.joined(one.body for one in sides[models.Party.Role.OWED]),
            "indicator_name": Texts.joined([terms.indicator] if terms.indicator else [], "label"),
            "accepted_by_name": Texts.joined([terms.accepted_by] if terms.accepted_by else []),
            "topics_name": Texts.joined(terms.topics.all()),
            "places_name": Texts.joined(terms.places.all()),
        }
