"""Who reads and writes the text of a report: its council until it is published, then everyone what was published."""

from collections.abc import Collection
from typing import Final

from django.urls import reverse

from cydwaith.performance.models import Report
from cydwaith.performance.naming import titled
from cydwaith.shared.permissions import CONTRIBUTORS, EDITORS, READERS, Actor
from cydwaith.shared.said import Said
from cydwaith.texts.holding import Holder, What
from cydwaith.texts.models import Text, Version
from cydwaith.texts.queries.texts import texts_of

KIND: Final = "report"
State = Report.State
OPEN: Final = frozenset({State.DRAFT, State.GIVEN, State.REVIEWED})
"""While a report is written."""
WRITERS: Final = frozenset({What.WRITE, What.CONFIRM, What.AMEND, What.COMMENT})


def report_of(text: Text) -> Report:
    """The report whose text it is."""
    return Report.objects.select_related("body").get(pk=int(text.holder))


def text_of(report: Report) -> Text:
    """The text of a report."""
    return texts_of(KIND, str(report.pk)).get()


def is_open(report: Report) -> bool:
    """Whether a report is still written."""
    return report.state in OPEN and report.withdrawn is None


def may_read(by: Actor, report: Report) -> bool:
    """Whether somebody reads a report: everyone once it is published, before that its own council."""
    return report.published_on is not None or report.body_id in by.bodies(READERS)


def reads(by: Actor, text: Text, version: Version) -> bool:
    """Whether somebody reads a version: its council every one, everybody the one that was published."""
    report = report_of(text)
    inside = report.body_id in by.bodies(READERS)
    return inside or (report.published_on is not None and version.published is not None)


def bodies(by: Actor, text: Text, what: What) -> Collection[str]:
    """The council, for whoever may do something for it now: write until it is final, then nothing more."""
    report = report_of(text)
    if report.withdrawn is not None:
        return frozenset()
    may = {
        **dict.fromkeys(WRITERS, (CONTRIBUTORS, OPEN)),
        What.FREEZE: (EDITORS, frozenset({State.REVIEWED})),
        What.PUBLISH: (EDITORS, frozenset({State.FINAL})),
    }
    who, states = may[what]
    return frozenset({report.body_id} & set(by.bodies(who)) if report.state in states else ())


def says(text: Text) -> Said:
    """What the report is called."""
    return titled(report_of(text))


HOLDER: Final = Holder(
    kind=KIND,
    says=says,
    page=lambda text: reverse("report", kwargs={"id": int(text.holder)}),
    reads=reads,
    bodies=bodies,
)
