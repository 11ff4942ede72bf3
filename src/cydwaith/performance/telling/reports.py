"""What steps of a report tell: its own council while it is written, everyone who follows it once it is published."""

from typing import Final

from cydwaith.performance.duties import duties
from cydwaith.performance.models import Report, Sending, Update
from cydwaith.performance.naming import titled
from cydwaith.shared.said import said
from cydwaith.shared.telling import Telling, Tells

CHAIR: Final = "governance-and-audit-chair"


def within(one: Report) -> Telling:
    """A report that only its own council reads: its editors go on with it."""
    return Telling(
        title=titled(one), of={"council": [one.body_id]}, turn=[one.body_id], within=one.body_id, sample=one.sample
    )


def to_committee(one: Report) -> Telling:
    """A draft that waits for the committee, whose chair is told."""
    return Telling(
        title=titled(one),
        of={"council": [one.body_id]},
        turn=[one.body_id],
        posts=[f"{one.body_id}/{CHAIR}"] if duties()[one.duty].reviewed else [],
        within=one.body_id,
        sample=one.sample,
    )


def everyone(one: Report) -> Telling | None:
    """A report that everyone reads; of one that was withdrawn before that, nothing."""
    if one.published_on is None:
        return None
    return Telling(title=titled(one), of={"council": [one.body_id]}, sample=one.sample)


def sent(one: Sending) -> Telling:
    """A report that was sent: whoever received it is told."""
    bodies = [one.report.body_id, *([one.to_id] if one.to_id else [])]
    return Telling(title=titled(one.report), of={"council": bodies}, sample=one.report.sample)


def asked(one: Update) -> Telling:
    """A report about whose actions the committee asks."""
    return within(one.report)


DRAFT: Final = "report.read_draft"
GIVEN: Final = Tells(
    followers=("council",),
    telling=to_committee,
    turn="report.review",
    to_do=said(cy="Adolygwch y drafft yn y pwyllgor", en="Review the draft in the committee"),
    posts=True,
    seen=DRAFT,
)
REVIEWED: Final = Tells(
    followers=("council",),
    telling=within,
    turn="report.answer",
    to_do=said(
        cy="Atebwch bob argymhelliad, yna gwnewch yr adroddiad yn derfynol",
        en="Answer every recommendation, then make the report final",
    ),
    seen=DRAFT,
)
FINAL: Final = Tells(
    followers=("council",),
    telling=within,
    turn="report.publish",
    to_do=said(cy="Cyhoeddwch yr adroddiad a’i anfon", en="Publish the report and send it"),
    seen=DRAFT,
)
PUBLISHED: Final = Tells(followers=("council",), telling=everyone)
SENT: Final = Tells(followers=("council",), telling=sent)
UPDATE: Final = Tells(
    followers=("council",),
    telling=asked,
    turn="report.give_update",
    to_do=said(cy="Dywedwch wrth y pwyllgor sut mae’r camau’n mynd", en="Tell the committee how the actions are going"),
    seen=DRAFT,
)
