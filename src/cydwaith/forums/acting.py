"""For whom somebody acts in a forum: which body, which seat, which side; and whether the state of things allows it."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cydwaith.forums.models import Forum, Seat
from cydwaith.forums.secretariat import seats
from cydwaith.shared.permissions import Refused, Rule
from cydwaith.shared.refusals import NotPossible

SO: Final[Mapping[str, str | Promise]] = {
    Forum.Stage.PROPOSED: gettext_lazy("The forum is only proposed: every side must confirm it first."),
    Forum.Stage.ACTIVE: gettext_lazy("The forum has begun: its rule changes only by a decision of every side."),
    Forum.Stage.CLOSED: gettext_lazy("The forum is closed."),
}


def in_time(rule: Rule, stage: str) -> None:
    """Raise NotPossible in a stage of a forum in which this cannot be done."""
    if rule.states is not None and stage not in rule.states:
        raise NotPossible(str(SO[stage]))


def seat_of(forum: Forum | str, body: str, *, what: str | Rule, convening: bool = False) -> Seat:
    """A seat that a body holds today, with a vote or as convenor; with `convening`, as convenor or co-chair.

    Raises Refused when it holds none.
    """
    found = [
        seat
        for seat in seats(forum).filter(body=body)
        if (seat.convenor or seat.co_chair if convening else seat.votes or seat.convenor)
    ]
    if not found:
        raise Refused(what)
    return found[0]


def own(seat: Seat) -> Seat:
    """The seat, if it is still held. Raises NotPossible."""
    if seat.held_to is not None:
        raise NotPossible(_("This seat has ended."))
    return seat


def code(seat: Seat | None) -> str:
    """The code of a seat's side; empty where there is none."""
    return seat.side.code if seat and seat.side else ""
