"""Opening a conversation, closing it, and opening it again."""

import datetime as dt

from cydwaith.bodies.models import Body
from cydwaith.deliberations import refusals
from cydwaith.deliberations.deeds import CONVERSATION_CLOSE, CONVERSATION_OPEN, CONVERSATION_REOPEN, FOOTPRINT
from cydwaith.deliberations.holding import allow, opening
from cydwaith.deliberations.models import Closing, Conversation, WhoMay
from cydwaith.deliberations.outcomes import due
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import given, in_columns
from cydwaith.shared.permissions import Actor, Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def open_conversation(
    *,
    by: Actor,
    body: str,
    kind: str,
    holder: str,
    title: Said,
    question: Said,
    opens: dt.date,
    closes: dt.date,
    who: str = WhoMay.PUBLIC,
    first: int = 30,
    smallest: int = 30,
    sample: bool = False,
) -> Conversation:
    """Open a conversation about something; sent twice, it is one.

    Raises Refused where whatever holds it does not let the body, and NotPossible for days out of order.
    """
    with doing(CONVERSATION_OPEN, by=by, body=body) as act:
        if body not in opening(by, kind, holder):
            raise Refused(CONVERSATION_OPEN.what)
        if closes < opens:
            raise NotPossible(str(refusals.DAYS), "closes")
        if closes < clock.today():
            raise NotPossible(str(refusals.PAST), "closes")
        told = in_columns(
            title=given(title, "title", str(refusals.TITLE)),
            question=given(question, "question", str(refusals.QUESTION)),
            kind=kind,
            holder=holder,
            opens=opens,
            closes=closes,
            who=str(who),
            first=first,
            smallest=smallest,
            body_id=body,
            sample=sample,
        )
        # Of two posts at the same moment the second waits, and finds what the first opened.
        Body.objects.select_for_update(no_key=True).get(pk=body)
        if same := Conversation.objects.filter(**told, closed=None).first():
            return same
        made = Conversation.objects.create(**told, made=clock.moment())
        act.tell(made, **FOOTPRINT.of(made))
    return made


def close(*, by: Actor, conversation: Conversation, body: str, reason: Said) -> Conversation:
    """Close a conversation, with the reason; every vote stays. Raises NotPossible where it is closed already."""
    with doing(CONVERSATION_CLOSE, by=by, to=conversation, body=body) as act:
        allow(by, act.it, body, CONVERSATION_CLOSE.what)
        if act.it.closed is not None:
            raise NotPossible(str(refusals.CLOSED_ALREADY))
        why = given(reason, "reason")
        act.it.closed = clock.moment()
        act.it.save(update_fields=["closed"])
        made = turned(act.it, body, why, again=False)
        act.tell(made, **FOOTPRINT.of(act.it, made))
        due(act.it)
    return act.it


def reopen(*, by: Actor, conversation: Conversation, body: str, reason: Said, closes: dt.date) -> Conversation:
    """Open a closed conversation again until a day, with the reason. Raises NotPossible where it is open."""
    with doing(CONVERSATION_REOPEN, by=by, to=conversation, body=body) as act:
        allow(by, act.it, body, CONVERSATION_REOPEN.what)
        if act.it.closed is None and act.it.closes >= clock.today():
            raise NotPossible(str(refusals.OPEN_ALREADY))
        if closes < clock.today():
            raise NotPossible(str(refusals.PAST), "closes")
        why = given(reason, "reason")
        act.it.closed, act.it.closes = None, closes
        act.it.save(update_fields=["closed", "closes"])
        made = turned(act.it, body, why, again=True)
        act.tell(made, **FOOTPRINT.of(act.it, made))
    return act.it


def turned(conversation: Conversation, body: str, reason: Said, *, again: bool) -> Closing:
    """That it closed, or opens again."""
    told = in_columns(reason=reason, closes=conversation.closes, body_id=body, again=again)
    return Closing.objects.create(conversation=conversation, at=clock.moment(), **told)
