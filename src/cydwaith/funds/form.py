"""The form of a fund's rules: what its reviewed file may say, read strictly.

What a file does not say is not known; nothing is filled in for it. Money is in whole pence, a day as much of it as was
read (2018, 2018-04, 2018-04-01), a text in both languages. A word that the form does not have is a fault.
"""

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from cydwaith.engines.clock import Span
from cydwaith.shared.bilingual import Words
from cydwaith.shared.said import Said

Kind = Literal["improvement", "care", "saving", "digital", "region", "regeneration", "growth", "spread", "settlement"]
Joint = Literal["required", "asked", "all", "one"]
Pays = Literal["grant", "loan", "grant_then_loan", "grants_or_loans", "settlement", "rate", "power"]
Per = Literal["total", "year", "project", "share", "meal"]
How = Literal["exactly", "about", "nearly", "over", "up_to"]
Trust = Literal["H", "M", "L"]
Bidder = Literal[
    "council",
    "cjc",
    "health_board",
    "public",
    "partnership_board",
    "city_region",
    "town_council",
    "improvement_district",
    "third_sector",
    "university",
    "firm",
]
"""A kind of organisation that may bid, as sources name them; `bidders` says it in words."""


def both(told: object) -> Said:
    """A text in both languages. Raises ValueError for one that is not in both, or says something else besides."""
    match told:
        case Said():
            return told
        case {"cy": str(cy), "en": str(en), **more} if cy.strip() and en.strip() and not more:
            return Said(cy, en)
    raise ValueError("needs a text in Welsh (cy) and in English (en), and nothing else")


def as_read(text: str) -> str:
    """A day, as much of it as was read. Raises ValueError."""
    Span.of(text)
    return text


Pair = Annotated[Said, BeforeValidator(both)]
Day = Annotated[str, AfterValidator(as_read)]
Pence = Annotated[int, Field(strict=True, ge=1)]
Percent = Annotated[int, Field(strict=True, ge=0, le=100)]
Count = Annotated[int, Field(strict=True, ge=1)]
Years = Annotated[str, Field(pattern=r"^\d{4}(-\d{2})?$")]
Url = Annotated[str, Field(pattern=r"^https?://\S+$", max_length=300)]


class Part(BaseModel):
    """A part of the form; what it does not know is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Title(Part):
    """What it is called: officially, where the Welsh name has a source, or (`ours`) as we describe it."""

    en: str
    cy: str = ""
    welsh_source: Url | None = None
    ours: bool = False

    @model_validator(mode="after")
    def sourced(self) -> Self:
        """An official Welsh name has its source; our own words are in both languages."""
        if self.ours and not self.cy:
            raise ValueError("our own words are in both languages")
        if bool(self.welsh_source) != bool(self.cy and not self.ours):
            raise ValueError("an official Welsh name, and only that, has its source (welsh_source)")
        return self

    @property
    def said(self) -> Said:
        """The name in both languages; an English one that stands in for a Welsh one knows that it is English."""
        return Said(self.cy or Words(self.en, "en"), self.en)


class Money(Part):
    """A sum: all of the fund, of a year, at most for a project, somebody's share, or for each thing."""

    pence: Pence
    per: Per
    how: How = "exactly"
    years: Years | None = None
    of: Pair | None = None


class Period(Part):
    """From and to when, as much of it as was read; in words where that says more."""

    begins: Day | None = None
    ends: Day | None = None
    words: Pair | None = None

    @model_validator(mode="after")
    def in_order(self) -> Self:
        """It says something, and does not end before it begins."""
        if not (self.begins or self.ends or self.words):
            raise ValueError("says nothing")
        if self.begins and self.ends and Span.of(self.begins).first > Span.of(self.ends).last:
            raise ValueError("ends before it begins")
        return self


class Power(Part):
    """The law that lets this kind of organisation be paid."""

    act: Annotated[str, Field(pattern=r"^[a-z]+-\d{4}-\d+$")]
    section: str
    what: Pair


class Rate(Part):
    """Which part of the cost the fund pays; below or above which cost."""

    percent: Percent
    how: Literal["exactly", "up_to"] = "exactly"
    below_pence: Pence | None = None
    above_pence: Pence | None = None


class Taper(Part):
    """How the money shrinks; by how much in which year; and on what sign that is looked at again."""

    what: Pair
    pence: Pence | None = None
    years: Years | None = None
    review: Pair | None = None


class Criterion(Part):
    """By what bids are judged, and how much it weighs."""

    what: Pair
    weight: Percent | None = None


class FundStage(Part):
    """A stage: what it asks, and what came to it where that was read."""

    what: Pair
    bids: Count | None = None
    pence: Pence | None = None
    joint_percent: Percent | None = None
    chosen: Count | None = None


class Decides(Part):
    """Who decides; above or below which sum."""

    who: Pair
    above_pence: Pence | None = None
    below_pence: Pence | None = None


class Returns(Part):
    """What is to be reported, and how often."""

    what: Pair
    every: Literal["month", "quarter", "half_year", "year"] | None = None


class After(Part):
    """Who pays, and who has time, after the scheme."""

    pays: Pair | None = None
    time: Pair | None = None


class Spread(Part):
    """The practices whose spread it paid for, by their codes here, where they came from and who may take them up."""

    practices: Annotated[tuple[str, ...], Field(min_length=1)]
    what: Pair


class KnownAward(Part):
    """What a source says was given to whom; without its day where none was read."""

    to: str
    pence: Pence
    what: Pair
    on: Day | None = None


class Source(Part):
    """Where it was read, on which day that says it, how sure it is. `stage`: a copy on a staging address."""

    title: str
    url: Url
    on: Day | None = None
    trust: Trust
    seen: Literal["full", "stage"] = "full"

    @property
    def site(self) -> str:
        """The site on which it was read."""
        return re.sub(r"^https?://([^/]+).*", r"\1", self.url)


class Fund(Part):
    """A fund, with everything of its rules that was read. What is absent is not known."""

    code: str
    order: Count
    kind: Kind
    joint: Joint
    pays: Pays
    topics: Annotated[tuple[str, ...], Field(min_length=1)]
    funders: Annotated[tuple[str, ...], Field(min_length=1)]
    title: Title
    purpose: Pair
    paid_to: Pair
    money: tuple[Money, ...] = ()
    period: Period | None = None
    power: Power | None = None
    bidders: tuple[Bidder, ...] = ()
    bidding: Pair | None = None
    least_bodies: Annotated[int, Field(strict=True, ge=2)] | None = None
    least_sides: Annotated[int, Field(strict=True, ge=2)] | None = None
    rates: tuple[Rate, ...] = ()
    taper: Taper | None = None
    criteria: tuple[Criterion, ...] = ()
    stages: tuple[FundStage, ...] = ()
    decides: tuple[Decides, ...] = ()
    assessors: Pair | None = None
    returns: Returns | None = None
    repaid: Pair | None = None
    agreement: Pair | None = None
    made_with: Pair | None = None
    after: After | None = None
    spread: Spread | None = None
    learnt: tuple[Pair, ...] = ()
    awards: tuple[KnownAward, ...] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def weighed(self) -> Self:
        """Where criteria have weights, all have, and they are the whole."""
        weights = [one.weight for one in self.criteria if one.weight is not None]
        if weights and (len(weights) < len(self.criteria) or sum(weights) != 100):
            raise ValueError("criteria: every one has its weight, and together they are 100")
        return self

    @model_validator(mode="after")
    def bid_for(self) -> Self:
        """Nobody bids for what goes to all, or for a power to pay."""
        if not self.bid and (self.bidders or self.bidding):
            raise ValueError("bidders, bidding: nobody bids for this")
        return self

    @property
    def bid(self) -> bool:
        """Whether anybody bids for it: not where it goes to all, or is a power to pay."""
        return self.joint != "all" and self.pays != "power"

    @property
    def name(self) -> Said:
        """What it is called."""
        return self.title.said

    @property
    def trust(self) -> str:
        """How sure its surest source is."""
        return min(one.trust for one in self.sources)

    @property
    def staged(self) -> bool:
        """Whether a source of it was read on a staging address."""
        return any(one.seen == "stage" for one in self.sources)

    def sums(self, per: Per) -> tuple[Money, ...]:
        """Its sums of one kind."""
        return tuple(one for one in self.money if one.per == per)

    @property
    def ceiling(self) -> Money | None:
        """At most for a project."""
        return next(iter(self.sums("project")), None)
