"""Saying how a commitment goes, from either side."""

import datetime as dt

from django.utils.translation import gettext as _

from cydwaith.programme.actions.holding import role_in, speaking, terms_of
from cydwaith.programme.deeds.statuses import STATUS_ACCEPT, STATUS_REPORT
from cydwaith.programme.models import Colour, Commitment, Milestone, Part, Party, Status, Terms, Test
from cydwaith.shared import clock
from cydwaith.shared.pairs import UNSAID, columns_of, given, in_columns, stripped
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

TOLD = (
    "colour",
    "on",
    "expected",
    *columns_of("reason"),
    *columns_of("evidence_title"),
    "evidence_url",
    "milestone_id",
)


def report(
    *,
    by: Actor,
    body: str,
    commitment: Commitment,
    colour: str,
    on: dt.date,
    reason: Said,
    expected: dt.date | None = None,
    milestone: Milestone | None = None,
    evidence_title: Said = UNSAID,
    evidence_url: str = "",
    sample: bool = False,
) -> Status:
    """Add what a body says of an agreed commitment, or of a milestone of it, on a day; the terms say on which side.

    `done` of a milestone says that it is reached. The body's latest, sent again, is one. Raises NotPossible.
    """
    with speaking(STATUS_REPORT, by=by, body=body, to=commitment) as act:
        terms = terms_of(act.it)
        if colour == Colour.DONE and milestone is None and accepts(terms, body):
            require(by, STATUS_ACCEPT, body=body)
        role = role_in(terms, body)
        status = Status(
            commitment=act.it,
            body_id=body,
            colour=Colour(colour),
            on=on,
            expected=expected,
            milestone=Milestone.objects.get(pk=milestone.pk) if milestone else None,
            part=Part.OWNER if role == Party.Role.OWES else Part.OTHER,
            at=clock.now(),
            sample=sample,
            evidence_url=evidence_url.strip(),
            **in_columns(reason=given(reason, "reason"), evidence_title=stripped(evidence_title)),
        )
        refuse_what_makes_no_sense(status, terms)
        if same := said_already(status):
            return same
        status.save(force_insert=True)
        act.tell(status)
    return status


def accepts(terms: Terms, body: str) -> bool:
    """Whether it is a body that says whether the whole is done."""
    return terms.test == Test.ACCEPTANCE and terms.accepted_by_id == body


def said_already(status: Status) -> Status | None:
    """What its body said last of the same thing, where that is the same as it says now."""
    said = Status.objects.filter(commitment=status.commitment, body=status.body_id, milestone=status.milestone)
    before = said.order_by("on", "id").last()
    return before if before and all(getattr(before, name) == getattr(status, name) for name in TOLD) else None


def refuse_what_makes_no_sense(status: Status, terms: Terms) -> None:
    """Raise NotPossible with the first thing that is wrong with a status."""
    milestone, done = status.milestone, status.colour == Colour.DONE
    stranger = milestone is not None and (milestone.commitment_id != status.commitment_id or milestone.ended)
    evidence = status.evidence_url or Status.evidence_title.of(status)
    shown = terms.test == Test.EVIDENCE and status.part == Part.OWNER and milestone is None
    for wrong, reason, field in (
        (status.on > clock.today(), _("The date must not be in the future"), "on"),
        (done and status.expected, _("What is done is no longer expected"), "expected"),
        (
            status.expected and status.expected < status.on,
            _("It cannot be expected before the day you speak of"),
            "expected",
        ),
        (stranger, _("Choose a milestone of this commitment"), "milestone"),
        (done and shown and not evidence, _("Say where the evidence that it is done can be seen"), "evidence_url"),
    ):
        if wrong:
            raise NotPossible(reason, field)
