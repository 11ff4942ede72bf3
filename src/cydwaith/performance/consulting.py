"""Whom a council asked in a financial year, whom nobody asked, and what people said: as far as it keeps that here."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import Q

from cydwaith.engines.clock import FinancialYear
from cydwaith.engines.disclosure.threshold import is_small
from cydwaith.performance.models import Consultation, ConsultationFinding, ConsultationGroup, Group

EVERY: Final = tuple(Group)


@dataclass(frozen=True, slots=True)
class Reached:
    """How many of a group answered, as it may be told: `small` where there are too few to say, None where not known."""

    group: Group
    number: int | None
    small: bool = False


@dataclass(frozen=True, slots=True)
class Round:
    """A round with the groups that it asked, and what they said."""

    consultation: Consultation
    groups: tuple[Reached, ...]
    findings: tuple[ConsultationFinding, ...]

    @property
    def years(self) -> list[FinancialYear]:
        """The financial years in which it ran; one that goes on has run until the day on which it began."""
        return years_of(self.consultation.began, self.consultation.ended or self.consultation.began)


@dataclass(frozen=True, slots=True)
class Asked:
    """Who was asked in a financial year. `kept`: the council keeps its rounds here, so that nobody means nobody."""

    year: FinancialYear
    groups: tuple[Group, ...]
    kept: bool

    @property
    def nobody(self) -> list[Group]:
        """The groups that nobody asked, where that can be told."""
        return [one for one in EVERY if one not in self.groups] if self.kept else []


def years_of(began: dt.date, ended: dt.date) -> list[FinancialYear]:
    """Every financial year of which a stretch of days has one."""
    first, last = FinancialYear.of(began), FinancialYear.of(ended)
    return [FinancialYear(year) for year in range(first.begins, last.begins + 1)]


def reached(one: ConsultationGroup) -> Reached:
    """How many of a group answered, as it may be told."""
    group = Group(one.group)
    if one.reached is None:
        return Reached(group, None)
    return Reached(group, None, small=True) if is_small(one.reached) else Reached(group, one.reached)


def rounds(body: str = "", *, withdrawn: bool = False) -> list[Round]:
    """The rounds of a council, or of all that keep them here, the last first; withdrawn ones only if asked for."""
    found = Consultation.objects.filter(**({"body": body} if body else {}))
    if not withdrawn:
        found = found.filter(withdrawn=None)
    whole = found.select_related("body").prefetch_related("groups", "findings__topic")
    return [of_one(one) for one in whole]


def of_one(one: Consultation) -> Round:
    """A round, of which everything is read already."""
    order = list(Group)
    groups = sorted(map(reached, one.groups.all()), key=lambda two: order.index(two.group))
    return Round(one, tuple(groups), tuple(two for two in one.findings.all() if not two.withdrawn))


def asked(body: str, on: dt.date) -> Asked:
    """Whom a council asked in the financial year of a day, up to that day."""
    return asked_in(rounds(body), on)


def asked_in(found: Sequence[Round], on: dt.date) -> Asked:
    """The same, of rounds that are read already."""
    year = FinancialYear.of(on)
    ran = [one for one in found if one.consultation.began <= on and year in years_by(one.consultation, on)]
    groups = {two.group for one in ran for two in one.groups}
    return Asked(year, tuple(one for one in EVERY if one in groups), bool(found))


def years_by(one: Consultation, on: dt.date) -> list[FinancialYear]:
    """The financial years in which a round ran by a day; one that goes on runs until then."""
    return years_of(one.began, min(one.ended or on, on)) if one.began <= on else []


def consultation_findings(council: str, on: dt.date) -> Iterator[ConsultationFinding]:
    """What people said to a council that its self-assessment of the year before a day, or of this one, can cite.

    Of the rounds that ran in the financial year that ended last, or in the one that runs; the last said first.
    """
    since = FinancialYear.ended(on).first
    ran = Q(consultation__ended=None) | Q(consultation__ended__gte=since)
    found = ConsultationFinding.objects.filter(
        ran, consultation__body=council, consultation__withdrawn=None, consultation__began__lte=on, withdrawn=None
    )
    yield from found.select_related("consultation", "topic").order_by("-pk")


def done_on(found: Iterable[Round], year: FinancialYear) -> dt.date | None:
    """The day by which each of the four groups was asked in a round that was over; None where one was not."""
    days: list[dt.date] = []
    for group in EVERY:
        ends = [
            min(one.consultation.ended, year.last)
            for one in found
            if one.consultation.ended and year in one.years and group in {two.group for two in one.groups}
        ]
        if not ends:
            return None
        days.append(min(ends))
    return max(days)
