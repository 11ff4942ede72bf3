"""What councils themselves say of their duties, as the clock understands it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from django.urls import reverse

from cydwaith.engines.clock import Event, FinancialYear, Happening, Known, Span
from cydwaith.performance.consulting import Round, done_on, of_one
from cydwaith.performance.models import Consultation, DutyStatus, PanelDate, Reply
from cydwaith.performance.panelling import Step, Turn
from cydwaith.shared import clock
from cydwaith.shared.once import once_a_page
from cydwaith.shared.said import Said

CONSULTATION: Final = "consultation"


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something that a council itself says of a duty, or keeps here: what happened when, why, and where it is read."""

    body: str
    duty: str
    period: int
    event: Event
    on: dt.date
    until: dt.date | None
    reason: Said
    href: str

    @property
    def happening(self) -> Happening:
        """As the clock understands it: confirmed by the council."""
        return Happening(self.event, Span.on(self.on), Known.CONFIRMED)


Own: TypeAlias = Mapping[tuple[str, str], list[Spoken]]
"""By body and duty, what was said and not withdrawn, the last first."""


@once_a_page
def said_by(bodies: list[str]) -> Own:
    """What these councils say of their duties, and what follows from the assessments that they keep here."""
    found: dict[tuple[str, str], list[Spoken]] = defaultdict(list)
    for one in (*statuses(bodies), *assessed(bodies), *consulted(bodies)):
        found[one.body, one.duty].append(one)
    return {key: sorted(lines, key=lambda one: one.on, reverse=True) for key, lines in found.items()}


def statuses(bodies: Collection[str]) -> Iterator[Spoken]:
    """What they said of single duties."""
    for one in DutyStatus.objects.filter(body__in=bodies, withdrawn=None):
        told = (one.body_id, one.duty, one.period, Event(one.event), one.on, one.until, DutyStatus.reason.of(one))
        yield Spoken(*told, reverse("duty_status", kwargs={"id": one.pk}))


def assessed(bodies: Collection[str]) -> Iterator[Spoken]:
    """What the timetables of their assessments by a panel say; a sample says nothing of a council's duties."""
    wanted = {"body__in": bodies, "withdrawn": None, "sample": False}
    lines = PanelDate.objects.filter(**{f"assessment__{name}": value for name, value in wanted.items()})
    for one in lines.filter(step__in=(Step.VISIT, Step.REPORT)).select_related("assessment").order_by("-pk"):
        if (event := event_of(one)) is not None:
            yield from_timetable(one, event)


def event_of(one: PanelDate) -> Event | None:
    """What a line of the timetable means for the duty to have a report; a report that is only planned means nothing."""
    if one.step == Step.REPORT:
        return Event.DONE if one.turn == Turn.DONE else None
    return {Turn.PLANNED: Event.PLANNED, Turn.MOVED: Event.POSTPONED, Turn.DONE: Event.BEGUN}[Turn(one.turn)]


def from_timetable(one: PanelDate, event: Event) -> Spoken:
    """A line of the timetable; what is planned or moved was so from the day on which it was written."""
    whole, later = one.assessment, one.turn != Turn.DONE
    on, until = (clock.day_of(one.at), one.on) if later else (one.on, None)
    reason = PanelDate.note.of(one) if one.turn == Turn.MOVED else Said()
    where = reverse("panel_assessment", kwargs={"id": whole.pk})
    return Spoken(whole.body_id, "panel", whole.period, event, on, until, reason, where)


def consulted(bodies: Collection[str]) -> Iterator[Spoken]:
    """What their consultations say of the duty to consult each year: begun with the first, done with the last group."""
    wanted = Consultation.objects.filter(body__in=bodies, withdrawn=None, sample=False)
    found: dict[tuple[str, FinancialYear], list[Round]] = defaultdict(list)
    for one in map(of_one, wanted.prefetch_related("groups", "findings")):
        for year in one.years:
            found[one.consultation.body_id, year].append(one)
    for (body, year), some in found.items():
        where = reverse("consultations_of", kwargs={"code": body})
        first = max(min(one.consultation.began for one in some), year.first)
        yield Spoken(body, CONSULTATION, year.begins, Event.BEGUN, first, None, Said(), where)
        if done := done_on(some, year):
            yield Spoken(body, CONSULTATION, year.begins, Event.DONE, done, None, Said(), where)


def replies(indicator: str = "", body: str = "") -> list[Reply]:
    """The replies that stand on a figure, or of a council, the last first."""
    wanted = {name: code for name, code in (("indicator", indicator), ("body", body)) if code}
    return list(Reply.objects.filter(withdrawn=None, **wanted).select_related("body", "indicator"))
