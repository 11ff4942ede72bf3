"""What follows for the clock from the steps of a report kept here: the council's own word of how its duty goes.

It is said in the same way as an editor says it, so that a duty has one history. Of a withdrawn report it is withdrawn.
"""

import datetime as dt
from collections.abc import Iterator

from cydwaith.engines.clock import BeforeElection, Event, WithinWeeks
from cydwaith.performance.actions import own
from cydwaith.performance.duties import Duty, duties
from cydwaith.performance.elections import term
from cydwaith.performance.models import DutyStatus, Report
from cydwaith.performance.obligations import number, period_of
from cydwaith.shared import clock
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import Actor


def final(by: Actor, report: Report) -> None:
    """A report is final: its four weeks begin; a response is there to be published, which its duty asks."""
    rule, on = duties()[report.duty].rule, report.final_on
    assert on is not None
    if isinstance(rule, WithinWeeks):
        say(by, report, report.duty, Event.FINAL, on)
    elif isinstance(rule, BeforeElection):
        say(by, report, report.duty, Event.DONE, on)


def published(by: Actor, report: Report) -> None:
    """A report is published: duties that ask nobody to be sent it are done."""
    for duty in kept_by(report):
        if not duty.recipients and not isinstance(duty.rule, BeforeElection):
            assert report.published_on is not None
            say(by, report, duty.code, Event.DONE, report.published_on)


def sent(by: Actor, report: Report) -> None:
    """A report was sent to somebody: a duty is done once everyone on its list has it, on the day of the last."""
    done = dict(report.sendings.values_list("key", "on"))
    for duty in kept_by(report):
        keys = {one.key for one in duty.recipients_on(clock.today())}
        if keys and keys <= done.keys() and not isinstance(duty.rule, BeforeElection):
            say(by, report, duty.code, Event.DONE, max(done[key] for key in keys))


def kept_by(report: Report) -> Iterator[Duty]:
    """The duties that a report keeps."""
    for code in (report.duty, *report.also.split()):
        yield duties()[code]


def say(by: Actor, report: Report, code: str, event: Event, on: dt.date) -> None:
    """Say it, where it can be said: of a period that is over by now, nothing more is; nor of a report made up."""
    if report.sample:
        return
    duty, today = duties()[code], clock.today()
    period = period_in(report, duty)
    if period in own.periods(duty, today) and event in own.events(duty):
        own.say(by=by, body=report.body_id, duty=code, period=period, event=event.value, on=on)


def period_in(report: Report, duty: Duty) -> int:
    """The period of another duty that a report keeps: its own, where both are counted alike."""
    if duty.of is duties()[report.duty].of or duty.code == report.duty:
        return report.period
    return number(period_of(duty, clock.today(), term(clock.today()))) or 0


def withdrawn(by: Actor, report: Report) -> None:
    """A report was withdrawn: what it said of its duties no longer counts."""
    days = [report.final_on, report.published_on, *report.sendings.values_list("on", flat=True)]
    codes = [one.code for one in kept_by(report)]
    found = DutyStatus.objects.filter(
        body=report.body_id,
        duty__in=codes,
        event__in=(Event.FINAL, Event.DONE),
        on__in=filter(None, days),
        withdrawn=None,
    )
    for one in found:
        own.withdraw(by=by, status=one, why=both(report, "why"))
