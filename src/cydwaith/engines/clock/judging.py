"""How a duty stands on a day, kept apart from what is known of it.

*Overdue* is only said of who keeps its own record here: that we have not read of something is no sign that it was not
done. An election that is moved makes nobody late who was in time by the day as it then stood.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cydwaith.engines.clock.happenings import Event, Happening, Known, Span
from cydwaith.engines.clock.reckoning import Period, Reckoning, before_election, reckon
from cydwaith.engines.clock.rules import Always, BeforeElection, MayFollow, Rule, WithinDays


class State(StrEnum):
    """How it stands."""

    PLANNED = "planned"
    POSTPONED = "postponed"
    UNDER_WAY = "under_way"
    DONE = "done"
    DONE_LATE = "done_late"
    DUE = "due"
    OVERDUE = "overdue"


ON_THE_WAY: Final = {
    Event.PLANNED: State.PLANNED,
    Event.POSTPONED: State.POSTPONED,
    Event.BEGUN: State.UNDER_WAY,
    Event.FINAL: State.UNDER_WAY,
    Event.RECEIVED: State.DUE,
}
"""What was said last of a duty that is not done, and how it then stands; of one day, the later in this order."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What is known of a duty on a day, how it stands (None where nothing is owed yet), its reckoning, days left.

    `done` is the happening by which it was done; `unsure` that it cannot be told whether that was in time.
    """

    known: Known
    state: State | None
    reckoning: Reckoning
    left: int | None
    done: Happening | None = None
    unsure: bool = False


def judge(
    rule: Rule,
    facts: Iterable[Happening],
    on: dt.date,
    period: Period = None,
    *,
    looked: bool = False,
    keeps: bool = False,
) -> Judged:
    """How a duty stands on a day.

    `looked`: somebody looked for facts, so that none is *not found*; `keeps`: the body keeps its own record here.
    """
    told = [one for one in facts if one.sure_on(on)]
    nothing = Known.NOT_FOUND if looked else Known.NOT_LOOKED_FOR
    known = max((one.known for one in told), default=nothing)
    found = reckon(rule, period, told)
    left = (found.due - on).days if found.due else None
    done = first_done(told)
    if done:
        state, unsure = in_time(done, found, rule)
        return Judged(known, state, found, left, done, unsure)
    return Judged(known, open_state(rule, told, found, on, keeps=keeps), found, left)


def first_done(told: Sequence[Happening]) -> Happening | None:
    """The happening by which it was done first."""
    done = (one for one in told if one.event == Event.DONE)
    return min(done, key=lambda one: (one.when.last, one.when.first), default=None)


def in_time(done: Happening, found: Reckoning, rule: Rule) -> tuple[State, bool]:
    """Whether it was done in time, and whether that cannot be told."""
    due, when = found.due, done.when
    if due is None:
        return State.DONE, False
    limit = max(due, as_it_stood(rule, found, when) or due)
    if when.last <= limit:
        return State.DONE, False
    return (State.DONE_LATE, False) if when.first > limit else (State.DONE, True)


def as_it_stood(rule: Rule, found: Reckoning, when: Span) -> dt.date | None:
    """The due date as it stood when something was done, where the election was moved since."""
    if not (isinstance(rule, BeforeElection) and found.election):
        return None
    return before_election(rule, found.election, found.election.as_of(when.last)).due


def open_state(rule: Rule, told: Sequence[Happening], found: Reckoning, on: dt.date, *, keeps: bool) -> State | None:
    """How what is not done stands."""
    if isinstance(rule, Always | MayFollow):
        return None
    if keeps and found.due and on > found.due:
        return State.OVERDUE
    way = [one for one in told if one.event in ON_THE_WAY]
    order = list(ON_THE_WAY)
    last = max(way, key=lambda one: (one.when.last, order.index(one.event)), default=None)
    if last:
        return ON_THE_WAY[last.event]
    return None if isinstance(rule, WithinDays) else State.DUE
