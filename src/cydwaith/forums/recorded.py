"""What the record must have of forums: rows written once as they were told, and the stage that each is in now."""

from collections.abc import Iterator
from typing import Any, Final

from cydwaith.forums.actions import forums, seats
from cydwaith.forums.models import Confirmation, ConsentRule, Forum, Seat
from cydwaith.record.facts import Fact, Row, Said

Rows = Iterator[tuple[str, dict[str, Any]]]
STAGES: Final = {
    "forum.proposed": Forum.Stage.PROPOSED,
    "forum.recorded": Forum.Stage.ACTIVE,
    "forum.begun": Forum.Stage.ACTIVE,
    "forum.closed": Forum.Stage.CLOSED,
    "forum.taken_back": Forum.Stage.CLOSED,
}


def latest(_said: Said) -> str:
    """Each entry takes the place of every earlier one about the same thing."""
    return "*"


def rules() -> Rows:
    for rule in ConsentRule.objects.order_by("pk").iterator():
        yield f"forum:{rule.forum_id}", {"forum": rule.forum_id, **forums.rule_facts(rule)}


def confirmations() -> Rows:
    for said in Confirmation.objects.select_related("rule", "seat__side").order_by("pk").iterator():
        yield f"forum:{said.rule.forum_id}", {"forum": said.rule.forum_id, **forums.confirmation_facts(said)}


def seats_added() -> Rows:
    for seat in Seat.objects.select_related("side").order_by("pk").iterator():
        yield f"forum:{seat.forum_id}", {"forum": seat.forum_id, **seats.seat_facts(seat)}


def seats_ended() -> Rows:
    for seat in Seat.objects.select_related("side").exclude(held_to=None).order_by("pk").iterator():
        yield f"forum:{seat.forum_id}", {"forum": seat.forum_id, **seats.ended_facts(seat)}


def stages() -> Rows:
    """The stage of every forum."""
    return ((f"forum:{one.pk}", {"stage": str(one.stage)}) for one in Forum.objects.order_by("pk"))


def stage_told(said: Said) -> list[Row]:
    """The stage that an entry leaves a forum in; one that is written down may have ended already."""
    return [(said.subject, {"stage": said.facts.get("stage", str(STAGES[said.verb]))})]


FACTS = (
    Fact("forum.rule_set", rules),
    Fact("forum.confirmed", confirmations),
    Fact("forum.seat_added", seats_added),
    Fact("forum.seat_ended", seats_ended),
    Fact("forum.begun", stages, stage_told, also=tuple(verb for verb in STAGES if verb != "forum.begun"), key=latest),
)
