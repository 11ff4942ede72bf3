"""A world for tests of reports: a council that writes its self-assessment, and whoever takes it through its steps."""

import datetime as dt

from cydwaith.bodies import reference
from cydwaith.performance.actions import assessing
from cydwaith.performance.actions import reports as actions
from cydwaith.performance.holding import text_of
from cydwaith.performance.models import Asked, Report, Sending
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.said import Said
from cydwaith.texts.actions import agreeing, writing
from cydwaith.texts.queries.contents import wordings

DEN = "GB-PLA-DEN"
EDITOR = Actor("an editor", {DEN: Role.EDITOR})
WRITER = Actor("a writer", {DEN: Role.CONTRIBUTOR})
READER = Actor("a reader", {DEN: Role.READER})
ELSEWHERE = Actor("elsewhere", {"GB-PLA-CRF": Role.ADMINISTRATOR})
WORDS = Said(cy="Geiriau’r cyngor.", en="The council’s own words.")
REASON = Said(cy="Nid oes arian.", en="There is no money.")
AUDITOR = "CYD-AUDIT-WALES"


def shipped() -> None:
    """The bodies, places, posts and topics that ship."""
    reference.load()


def years() -> int:
    """The financial year that ended last, by the one in which it began."""
    today = clock.today()
    return today.year - (1 if today.month >= 4 else 2)


def begun(duty: str = "self-assessment", period: int | None = None) -> Report:
    """A report that somebody began."""
    return actions.begin(by=WRITER, body=DEN, duty=duty, period=years() if period is None else period)


def written(report: Report) -> Report:
    """The same, written in both languages, which somebody compared."""
    text = text_of(report)
    assert text.current is not None
    for one in wordings(text.current):
        text.refresh_from_db()
        told = {"heading": Said(one.heading_cy, one.heading_en), "words": WORDS}
        key = one.section.key
        writing.write(by=WRITER, text=text, body=DEN, section=key, seen=seen(report), **told)
        agreeing.confirm(by=WRITER, text=text, body=DEN, section=key, seen=seen(report))
    return report


def seen(report: Report) -> int:
    """The number of the version of its text that counts."""
    current = text_of(report).current
    assert current is not None
    return current.number


def given(report: Report) -> Report:
    """The same, with the committee."""
    return actions.give(by=EDITOR, report=report, seen=seen(report), on=clock.today())


def reviewed(report: Report, *asked: Said) -> Report:
    """The same, reviewed by the committee, which may have recommended something."""
    return actions.review(by=EDITOR, report=report, on=clock.today(), asked=asked)


def answered(report: Report) -> Report:
    """The same, with everything answered."""
    for one in report.asked.filter(answer=""):
        actions.answer(by=WRITER, asked=one, answer=Asked.Answer.FOLLOWED, reason=Said())
    for one in report.carried.filter(how_far=""):
        assessing.say_how_far(by=WRITER, carried=one, how_far="partly", words=WORDS)
    return report


def final(report: Report) -> Report:
    """The same, final."""
    return actions.finish(by=EDITOR, report=report, seen=seen(report), on=clock.today())


def published(report: Report) -> Report:
    """The same, published."""
    return actions.publish(by=EDITOR, report=report, on=clock.today())


def sent(report: Report, key: str = AUDITOR, on: dt.date | None = None) -> Sending:
    """The same, sent to somebody."""
    return actions.send(by=EDITOR, report=report, key=key, on=on or clock.today(), how="email")
