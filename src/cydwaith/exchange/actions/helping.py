"""Asking an organisation for a day of help, and its answer."""

from typing import Any

from cydwaith.bodies.models import Body, Topic
from cydwaith.exchange import refusals
from cydwaith.exchange.deeds import HELP_ANSWER, HELP_ASK
from cydwaith.exchange.footprints import FOOTPRINT
from cydwaith.exchange.models import WAITS, DayOfHelp
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import given, in_columns
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def ask(
    *, by: Actor, body: str, asked: str, topic: str, need: Said, sample: bool = False, **fixed: Any
) -> DayOfHelp:  # Any: its key, where a sample has one of its own
    """Ask another organisation for a day of help. The same sent twice is one. Raises NotPossible.

    While one waits, other words for it are refused, and not lost.
    """
    with doing(HELP_ASK, by=by, body=body) as act:
        if body == asked:
            raise NotPossible(str(refusals.NOT_ITSELF), "asked")
        other = Body.objects.select_for_update().get(pk=asked)
        told = given(need, "need", str(refusals.SAY_FOR_WHAT))
        waiting = DayOfHelp.objects.filter(topic=topic, asked=asked, asking=body, reply__in=WAITS)
        if begun := waiting.first():
            if any(getattr(begun, name) != value for name, value in in_columns(need=told).items()):
                raise NotPossible(str(refusals.WAITS_ALREADY), "need")
            return begun
        made = DayOfHelp.objects.create(
            topic=Topic.objects.get(pk=topic),
            asked=other,
            asking_id=body,
            at=clock.moment(),
            sample=sample,
            **fixed,
            **in_columns(need=told),
        )
        act.tell(made, **FOOTPRINT.of(made))
    return made


def answer(*, by: Actor, one: DayOfHelp, reply: str, line: Said) -> DayOfHelp:
    """Answer yes, no, or later, with a line; after *later* once more. The same twice is one. Raises NotPossible."""
    with doing(HELP_ANSWER, by=by, to=one) as act:
        one = act.it
        told = in_columns(reply=DayOfHelp.Reply(reply).value, line=given(line, "line", str(refusals.SAY_A_LINE)))
        if one.answered and all(getattr(one, name) == value for name, value in told.items()):
            return one
        require(by, HELP_ANSWER, body=one.asked_id, state=state(one))
        for name, value in {**told, "answered": clock.moment()}.items():
            setattr(one, name, value)
        one.save()
        act.tell(one, **FOOTPRINT.of(one))
    return one


def state(one: DayOfHelp) -> str:
    """Whether it waits for an answer."""
    return "waits" if one.waits else "answered"
