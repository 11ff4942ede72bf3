"""Every commitment with its dates and what it waits for, as the engine wants them: now, or as it was on a past day."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Count, Max

from cydwaith.engines.schedule import Cycle, Need, Plan, Work, opened
from cydwaith.practices.dates import first_and_last
from cydwaith.programme.models import Colour, Commitment, Dependency, Part, Party, Status, Terms, TermsStage, Test
from cydwaith.programme.queries.as_was import held_at, in_force
from cydwaith.shared import clock
from cydwaith.shared.once import once_a_page

Marker = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Binding:
    """As much of the terms that hold as a date needs: `owes` are the bodies that owe it, by whom it is accepted."""

    slug: str
    stage: str
    due: dt.date | None
    due_precision: str
    accepted_by: str | None
    owes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Word:
    """The last that one body said of a whole commitment."""

    part: str
    colour: str
    on: dt.date
    expected: dt.date | None


Words = dict[str, dict[str, Word]]
"""By commitment, by body."""


@once_a_page
def schedule(today: dt.date | None = None) -> Plan:
    """The plan of everything that is not withdrawn, by the commitments' slugs; the same one until something changes.

    What is agreed has its promised date; what is only proposed promises nothing, its date is merely expected.
    """
    day = today or clock.today()
    return as_it_stands(changes(), day)


@lru_cache(maxsize=1)
def as_it_stands(_marker: Marker, day: dt.date) -> Plan:
    """The plan last worked out in this process, by what it was worked out from."""
    return planned(day, binding(), said(), needed())


def schedule_as_was(moment: dt.datetime, today: dt.date) -> Plan:
    """The plan as it stood at a past moment, seen from that day."""
    return planned(today, binding(moment), said(moment), needed(moment))


def changes() -> Marker:
    """Something that is the same exactly as long as nothing that a plan is made of has changed."""
    terms = Terms.objects.aggregate(Count("pk"), Max("pk"), Max("at"))
    said = Status.objects.aggregate(Count("pk"), Max("pk"), Max("at"))
    needs = Dependency.objects.aggregate(Count("pk"), Max("pk"), Max("at"), Count("ended"), Max("ended"))
    return (*terms.values(), *said.values(), *needs.values())


def planned(today: dt.date, bindings: Iterable[Binding], words: Words, needs: Iterable[Need]) -> Plan:
    """The plan of what is not withdrawn; where works wait for each other in a circle, none of them has a sure date."""
    works = [work(one, words.get(one.slug, {})) for one in bindings if one.stage != TermsStage.WITHDRAWN]
    known = list(needs)
    try:
        return Plan(works, known, today)
    except Cycle:
        return Plan(works, opened(known), today)


def work(one: Binding, said: dict[str, Word]) -> Work:
    """A commitment as the engine sees it. A date known to a month or a year lasts to its end."""
    due = first_and_last(one.due, one.due_precision)[1] if one.due else None
    expected = tuple(word.expected for word in said.values() if word.expected)
    if one.stage == TermsStage.PROPOSED:
        return Work(one.slug, None, (*expected, *([due] if due else [])))
    return Work(one.slug, due, expected, done_on(one, said))


def done_on(one: Binding, said: dict[str, Word]) -> dt.date | None:
    """The day on which a commitment was done: None until every body that owes it says so, and nobody contests it.

    Where it takes acceptance, the body that accepts must say so too. Any other body contests it whose last word, given
    for that day or a later one, is not that it is done.
    """
    needed = one.owes | ({one.accepted_by} if one.accepted_by else set())
    last = [said[body] for body in needed if body in said and said[body].colour == Colour.DONE]
    if not needed or len(last) < len(needed):
        return None
    owners = max((word.on for word in last if word.part == Part.OWNER), default=dt.date.min)
    contested = any(word.colour != Colour.DONE and word.on >= owners for word in said.values())
    return None if contested else max(word.on for word in last)


def binding(moment: dt.datetime | None = None) -> Iterator[Binding]:
    """The terms that hold now, or held at a moment."""
    keys = (
        held_at(moment).values_list("pk", flat=True) if moment else Commitment.objects.values_list("current", flat=True)
    )
    held = set(keys)
    owes: dict[int, set[str]] = defaultdict(set)
    for terms, body in Party.objects.filter(role=Party.Role.OWES).order_by().values_list("terms", "body"):
        owes[terms].add(body)
    columns = ("pk", "commitment", "stage", "due", "due_precision", "test", "accepted_by")
    for terms, slug, stage, due, precision, test, accepts in Terms.objects.order_by().values_list(*columns):
        if terms in held:
            accepted = accepts if test == Test.ACCEPTANCE else None
            yield Binding(slug, stage, due, precision, accepted, frozenset(owes[terms]))


def said(moment: dt.datetime | None = None) -> Words:
    """The last word of every body on every commitment, now or by a moment: of the latest day it spoke of."""
    known = Status.objects.filter(milestone=None, **({"at__lte": moment} if moment else {})).order_by("on", "id")
    found: Words = defaultdict(dict)
    columns = ("commitment", "body", "part", "colour", "on", "expected")
    for commitment, body, part, colour, on, expected in known.values_list(*columns):
        found[commitment][body] = Word(part, colour, on, expected)
    return found


def needed(moment: dt.datetime | None = None) -> Iterator[Need]:
    """The dependencies that hold now, or held at a moment."""
    known = Dependency.objects.order_by()
    held = in_force(known, moment) if moment else known.filter(ended=None)
    return (Need(*row) for row in held.values_list("commitment", "needs", "days"))


def edges() -> dict[str, set[str]]:
    """For each commitment that needs others, those it needs now."""
    found: dict[str, set[str]] = defaultdict(set)
    for slug, needs in Dependency.objects.filter(ended=None).order_by().values_list("commitment", "needs"):
        found[slug].add(needs)
    return found
