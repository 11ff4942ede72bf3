"""The life of a policy as a line with dates: its stages, and everything that happened in them."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from cydwaith.policies.lives import Life
from cydwaith.policies.models import Stage
from cydwaith.policies.promises import Promise
from cydwaith.policies.sentences import before, beside, consented, telling
from cydwaith.policies.stages import ABOUT, ORDER, About
from cydwaith.shared.said import Said


@dataclass(frozen=True)
class Stretch:
    """One stage in the life of a policy: when it first opened and last closed, how often it opened; now, since when."""

    stage: Stage
    about: About
    opened: dt.datetime | None
    closed: dt.datetime | None
    times: int
    now: bool
    since: dt.datetime


@dataclass(frozen=True)
class Event:
    """Something that happened, and when."""

    at: dt.datetime
    says: Said


def line(life: Life) -> list[Stretch]:
    """Every stage in order; those that it never came to have no dates."""
    entered = [(Stage.EXPLORE, life.policy.added)]
    entered += [(Stage(one.to_stage), one.taken) for one in life.changes if one.taken]
    left = [(stage, at) for (stage, _), (_, at) in pairwise(entered)]
    return [stretch(life, stage, entered, left) for stage in ORDER]


def stretch(
    life: Life, stage: Stage, entered: list[tuple[Stage, dt.datetime]], left: list[tuple[Stage, dt.datetime]]
) -> Stretch:
    """One stage, from when the policy came to stages and when it left them."""
    came = [at for one, at in entered if one == stage]
    went = [at for one, at in left if one == stage]
    now = life.policy.stage == stage
    closed = None if now or not went else went[-1]
    return Stretch(stage, ABOUT[stage], came[0] if came else None, closed, len(came), now, life.policy.since)


def events(life: Life, promised: Iterable[Promise] = ()) -> list[Event]:
    """Everything that happened, the latest first, with what became of the promises that follow from it."""
    return sorted([*everything(life), *between(life), *kept(promised)], key=lambda event: event.at, reverse=True)


def between(life: Life) -> Iterator[Event]:
    """What happened between the sides."""
    for duty in life.duties:
        yield Event(duty.at, beside.duty_added(duty))
        if duty.warned:
            yield Event(duty.warned, beside.duty_answered(duty))
    for outsider in life.outsiders:
        if outsider.told:
            yield Event(outsider.told, beside.outsider_told(outsider))
    for announced in life.policy.announcements.select_related("side"):
        yield Event(announced.at, beside.announced(announced))
    for matter in life.policy.matters.prefetch_related("steps"):
        yield Event(matter.at, beside.opened(matter))
        for step in matter.steps.all():
            yield Event(step.at, beside.went_on(matter, step))


def kept(promised: Iterable[Promise]) -> Iterator[Event]:
    """When promises were drawn up, and each time that a date of theirs moved."""
    for one in promised:
        yield Event(one.commitment.added, before.drawn_up(one.terms))
        for slip in one.slips:
            yield Event(slip.at, before.slipped(slip))


def everything(life: Life) -> Iterator[Event]:
    """Everything that happened, in no order."""
    yield Event(life.policy.added, telling.proposed(life.policy))
    for lead in life.once_led:
        yield Event(lead.since, telling.began_to_lead(lead))
        if lead.until:
            yield Event(lead.until, telling.ceased_to_lead(lead))
    for change in life.changes:
        yield Event(change.asked, telling.asked_change(change))
        if change.taken:
            yield Event(change.taken, telling.took_change(change))
        if change.dropped:
            yield Event(change.dropped, telling.dropped_change(change))
    for one in life.replies.values():
        yield Event(one.at, telling.replied(one))
    for cited in life.everything_cited:
        yield Event(cited.at, telling.cited(cited))
        if cited.removed:
            yield Event(cited.removed, telling.removed(cited))
    yield from agreeing(life)


def agreeing(life: Life) -> Iterator[Event]:
    """What was put to the forum, what came of it, and what was said of it afterwards."""
    for put in life.puts:
        yield Event(put.agreement.at, consented.put_to_forum(put.agreement))
        if put.agreement.decision.settled:
            yield Event(put.agreement.decision.settled, consented.settled(put.agreement))
    for judged in life.judgements.values():
        yield Event(judged.at, consented.judged(judged))
