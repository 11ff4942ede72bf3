"""Lists of openings, of the skills that they need, and of what organisations call levels of Welsh."""

from typing import Final, Literal

from django.db.models import Q, QuerySet
from pydantic import Field

from cydwaith.exchange import facts
from cydwaith.exchange.deeds import OPENINGS_READ
from cydwaith.exchange.facts import Label
from cydwaith.exchange.models import WAITS, DayOfHelp, Opening, Round
from cydwaith.exchange.queries.expertise import days_of_help
from cydwaith.exchange.queries.flows import Flow, flows
from cydwaith.exchange.queries.openings import Sought, openings
from cydwaith.exchange.rows import BarrierRow, FlowRow, HelpRow, OpeningRow, RoundRow, SkillRow, WelshLevelRow
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code
from cydwaith.shared.said import said


class OpeningsAsked(Asked):
    q: str = Field("", max_length=200, description="words, in either language")
    kind: Literal["secondment", "job_share", "days", "project", "mentoring", "shared"] | None = None
    state: Literal["open", "closed", "known"] | None = None
    skill: str = Field("", max_length=60, pattern=r"^[a-z-]*$", description="the code of a skill")
    place: Code | None = Field(None, description="the code of a place; what can be done remotely is found too")
    body: Code | None = Field(None, description="an organisation that it is with")
    welsh: Literal["none", "A1", "A2", "B1", "B2", "C1", "C2"] | None = Field(
        None, description="the highest level of Welsh that it may need"
    )


def sought(asked: OpeningsAsked) -> Sought:
    """What is looked for."""
    return Sought(
        words=asked.q,
        kind=asked.kind or "",
        state=asked.state or "",
        skill=asked.skill,
        place=asked.place or "",
        body=asked.body or "",
        welsh=asked.welsh or "",
    )


def every_opening(asked: OpeningsAsked) -> QuerySet[Opening]:
    """The openings that are asked for."""
    return openings(sought(asked))


class HelpAsked(Asked):
    topic: Code | None = Field(None, description="the code of a topic")
    body: Code | None = Field(None, description="an organisation that asks or is asked")
    reply: Literal["waits", "yes", "no"] | None = Field(None, description="`waits`: a yes or no is still to come")


def every_day_of_help(asked: HelpAsked) -> QuerySet[DayOfHelp]:
    """The days of help that are asked for, what still waits first."""
    found = days_of_help()
    if asked.topic:
        found = found.filter(topic=asked.topic)
    if asked.body:
        found = found.filter(Q(asking=asked.body) | Q(asked=asked.body))
    if asked.reply:
        found = found.filter(reply__in=WAITS if asked.reply == "waits" else [asked.reply])
    return found


def every_skill(_asked: Asked) -> list[str]:
    """The codes of the skills."""
    return list(facts.skills())


def every_flow(_asked: Asked) -> list[Flow]:
    """Who lends to whom."""
    return flows()


def every_round(_asked: Asked) -> QuerySet[Round]:
    """Every round."""
    return Round.objects.prefetch_related("openings")


def every_barrier(_asked: Asked) -> list[facts.Barrier]:
    """The register of barriers."""
    return list(facts.barriers())


def every_label(_asked: Asked) -> list[Label]:
    """What organisations call levels of Welsh."""
    return list(facts.labels())


OPENINGS: Final = List(
    name="openings",
    title=said(cy="Cyfleoedd", en="Openings"),
    row=OpeningRow,
    rows=every_opening,
    may=OPENINGS_READ,
    asked=OpeningsAsked,
)
DAYS_OF_HELP: Final = List(
    name="days_of_help",
    title=said(cy="Diwrnodau o gymorth", en="Days of help"),
    row=HelpRow,
    rows=every_day_of_help,
    may=OPENINGS_READ,
    asked=HelpAsked,
)
SKILLS: Final = List(
    name="skills", title=said(cy="Sgiliau", en="Skills"), row=SkillRow, rows=every_skill, may=OPENINGS_READ
)
WELSH_LEVELS: Final = List(
    name="welsh_levels",
    title=said(cy="Lefelau Cymraeg", en="Levels of Welsh"),
    row=WelshLevelRow,
    rows=every_label,
    may=OPENINGS_READ,
)
FLOWS: Final = List(
    name="flows",
    title=said(cy="Pwy sy’n rhoi benthyg i bwy", en="Who lends to whom"),
    row=FlowRow,
    rows=every_flow,
    may=OPENINGS_READ,
)
ROUNDS: Final = List(
    name="rounds",
    title=said(cy="Rowndiau o leoliadau", en="Rounds of placements"),
    row=RoundRow,
    rows=every_round,
    may=OPENINGS_READ,
)
BARRIERS: Final = List(
    name="barriers",
    title=said(cy="Rhwystrau rhag symud", en="Barriers to moving"),
    row=BarrierRow,
    rows=every_barrier,
    may=OPENINGS_READ,
)
LISTS: Final = (OPENINGS, DAYS_OF_HELP, SKILLS, WELSH_LEVELS, FLOWS, ROUNDS, BARRIERS)
