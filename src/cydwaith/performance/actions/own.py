"""What councils say of their duties, and reply to findings about them."""

import datetime as dt
from typing import Final

from django.utils import timezone

from cydwaith.bodies.models import Body
from cydwaith.engines.clock import Event, FinancialYear, WithinDays, WithinWeeks
from cydwaith.evidence.models import Indicator
from cydwaith.performance import refusals
from cydwaith.performance.deeds.own import REPLY_MAKE, REPLY_WITHDRAW, STATUS_SAY, STATUS_WITHDRAW
from cydwaith.performance.duties import Duty, Of, duties, owed_by
from cydwaith.performance.elections import term
from cydwaith.performance.models import LATER, DutyStatus, Reply
from cydwaith.performance.obligations import number, period_of
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

ALWAYS: Final = (Event.PLANNED, Event.POSTPONED, Event.BEGUN, Event.DONE)
"""What can be said of every duty that is owed for a period."""


def events(duty: Duty) -> tuple[Event, ...]:
    """What can be said of a duty: that it was received, or became final, only where its date rests on that."""
    more = {WithinWeeks: Event.FINAL, WithinDays: Event.RECEIVED}.get(type(duty.rule))
    return (*ALWAYS, more) if more else ALWAYS


def periods(duty: Duty, today: dt.date) -> list[int]:
    """For which periods something can be said of a duty: the one that runs, and of a yearly duty those before."""
    now = number(period_of(duty, today, term(today)))
    if now is None:
        return []
    return [now] if duty.of is Of.TERM else list(range(now, FinancialYear(2020).begins, -1))


def say(
    *,
    by: Actor,
    body: str,
    duty: str,
    period: int,
    event: str,
    on: dt.date,
    until: dt.date | None = None,
    reason: Said = UNSAID,
    url: str = "",
) -> DutyStatus:
    """Say how a duty goes. The same said twice is one. Raises NotPossible for what cannot be so."""
    with doing(STATUS_SAY, by=by, body=body) as act:
        told = stripped(reason)
        refuse(body, duty, period, Event(event), on, until, told)
        what = in_columns(
            body_id=body,
            duty=duty,
            period=period,
            event=event,
            on=on,
            until=until,
            reason=told,
            url=url,
            withdrawn=None,
        )
        if same := DutyStatus.objects.filter(**what).first():
            return same
        made = DutyStatus.objects.create(**what, at=timezone.now())
        act.tell(made)
    return made


def refuse(body: str, code: str, period: int, event: Event, on: dt.date, until: dt.date | None, reason: Said) -> None:
    """Raise NotPossible with the first thing that is wrong."""
    today, kind = clock.today(), Body.objects.get(pk=body).kind
    duty = duties().get(code)
    owed = duty in owed_by(kind, today) and duty is not None and period in periods(duty, today)
    for wrong, why, field in (
        (not owed, refusals.NOT_OWED, "of"),
        (duty is not None and event not in events(duty), refusals.NOT_HERE, "event"),
        (on > today, refusals.NOT_YET, "on"),
        (until is not None and event not in LATER, refusals.NO_PLAN, "until"),
        (until is not None and until <= on, refusals.BEFORE, "until"),
        (event is Event.POSTPONED and not reason, refusals.WHY_PUT_OFF, "reason"),
    ):
        if wrong:
            raise NotPossible(str(why), field)


def withdraw(*, by: Actor, status: DutyStatus, why: Said) -> DutyStatus:
    """Withdraw what was said of a duty, with the reason; it stays to be read. Raises NotPossible when it is already."""
    with doing(STATUS_WITHDRAW, by=by, to=status) as act:
        if act.it.withdrawn:
            raise NotPossible(str(refusals.WITHDRAWN))
        act.it.why = given(why, "why")
        act.it.withdrawn = timezone.now()
        act.it.save()
        act.tell(act.it)
    return act.it


def reply(*, by: Actor, body: str, indicator: Indicator, text: Said) -> Reply:
    """Reply to what is found of a council on a figure. The same said twice is one."""
    with doing(REPLY_MAKE, by=by, body=body) as act:
        if not Body.objects.filter(pk=body, kind="council").exists():
            raise NotPossible(str(refusals.NO_COUNCIL), "body")
        what = in_columns(
            body_id=body, indicator_id=indicator.pk, text=given(text, "text", str(refusals.WORDS)), withdrawn=None
        )
        if same := Reply.objects.filter(**what).first():
            return same
        made = Reply.objects.create(**what, at=timezone.now())
        act.tell(made)
    return made


def take_back(*, by: Actor, reply: Reply) -> Reply:
    """Withdraw a reply. Raises NotPossible for what is withdrawn already."""
    with doing(REPLY_WITHDRAW, by=by, to=reply) as act:
        if act.it.withdrawn:
            raise NotPossible(str(refusals.WITHDRAWN))
        act.it.withdrawn = timezone.now()
        act.it.save()
        act.tell(act.it)
    return act.it
