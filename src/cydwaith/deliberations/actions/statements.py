"""Adding a statement, deciding on it, removing it, taking one's own back."""

from typing import Any

from django.db import transaction
from django.db.models import Max, Q

from cydwaith.deliberations import pace, refusals
from cydwaith.deliberations.actions.voting import taking_part
from cydwaith.deliberations.deeds import (
    FOOTPRINT,
    STATEMENT_ACCEPT,
    STATEMENT_REFUSE,
    STATEMENT_REMOVE,
    STATEMENT_TRANSLATE,
    STATEMENT_WITHDRAW,
)
from cydwaith.deliberations.holding import allow
from cydwaith.deliberations.models import Conversation, Statement, StatementState
from cydwaith.deliberations.models.statement import LONGEST
from cydwaith.deliberations.outcomes import due
from cydwaith.deliberations.voters import Voice
from cydwaith.record.sealing import new_salt
from cydwaith.shared import clock
from cydwaith.shared.deeds import Deed, doing
from cydwaith.shared.pairs import UNSAID, both, given, in_columns
from cydwaith.shared.permissions import PUBLIC, Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def add(*, by: Voice, conversation: Conversation, text: Said) -> Statement:
    """Add a statement in one language or both; it waits for a moderator. The same one sent twice by one is one.

    Raises NotPossible where nothing is said, too much, or what somebody else has said word for word.
    """
    told = given(text, "text", str(refusals.SAY))
    if max(len(told.cy), len(told.en)) > LONGEST:
        raise NotPossible(str(refusals.too_long(LONGEST)), "text")
    with transaction.atomic():
        held = Conversation.objects.select_for_update().get(pk=conversation.pk)
        taking_part(by, held)
        same = held.statements.filter(**in_columns(text=told)).exclude(state=StatementState.WITHDRAWN).first()
        if same is not None and same.author == by.author:
            return same
        if same is not None:
            raise NotPossible(str(refusals.SAID_ALREADY), "text")
        pace.ADDING.keep(by.author)
        return made(held, told, by.author)


def made(conversation: Conversation, text: Said, author: str, **more: Any) -> Statement:  # Any: columns
    """A statement with the next number."""
    last = conversation.statements.aggregate(last=Max("number"))["last"] or 0
    told = in_columns(text=text, author=author, number=last + 1, on=clock.today(), **more)
    return Statement.objects.create(conversation=conversation, **told)


def accept(*, by: Actor, statement: Statement, body: str, text: Said = UNSAID) -> Statement:
    """Let everybody vote on a statement; `text` may say it in the language in which its author did not."""
    with doing(STATEMENT_ACCEPT, by=by, to=statement, body=body) as act:
        waiting(act.it)
        beside(act.it, text)
        decide(act, by, body, StatementState.ACCEPTED)
    return act.it


def refuse(*, by: Actor, statement: Statement, body: str, reason: Said) -> Statement:
    """Do not show a statement, with the reason, which its author reads."""
    return put_away(STATEMENT_REFUSE, StatementState.REFUSED, by=by, statement=statement, body=body, reason=reason)


def remove(*, by: Actor, statement: Statement, body: str, reason: Said) -> Statement:
    """Show an accepted statement no longer, with the reason, which everybody reads; its votes count no more."""
    return put_away(STATEMENT_REMOVE, StatementState.REMOVED, by=by, statement=statement, body=body, reason=reason)


def put_away(
    deed: Deed, state: StatementState, *, by: Actor, statement: Statement, body: str, reason: Said
) -> Statement:
    """Refuse or remove a statement."""
    with doing(deed, by=by, to=statement, body=body) as act:
        was = StatementState.WAITING if state == StatementState.REFUSED else StatementState.ACCEPTED
        if act.it.state != was:
            raise NotPossible(str(refusals.DECIDED))
        for name, value in in_columns(reason=given(reason, "reason")).items():
            setattr(act.it, name, value)
        decide(act, by, body, state)
    return act.it


def translate(*, by: Actor, statement: Statement, body: str, text: Said) -> Statement:
    """Say a statement in the language in which it was not said yet."""
    with doing(STATEMENT_TRANSLATE, by=by, to=statement, body=body) as act:
        if act.it.state != StatementState.ACCEPTED:
            raise NotPossible(str(refusals.GONE))
        before = both(act.it, "text")
        beside(act.it, text)
        if both(act.it, "text") != before:
            decide(act, by, body, StatementState.ACCEPTED)
    return act.it


def withdraw(*, by: Voice, statement: Statement) -> Statement:
    """Take one's own statement back: no word of it is left, and its votes count no more. By its author only.

    The record is told that its author did, and not under which name.
    """
    with doing(STATEMENT_WITHDRAW, by=PUBLIC, to=statement) as act:
        if act.it.author != by.author or act.it.state == StatementState.WITHDRAWN:
            raise NotPossible(str(refusals.NOT_THERE))
        told = in_columns(text=UNSAID, reason=UNSAID, author="", salt=new_salt(), state=StatementState.WITHDRAWN)
        told |= {"decided": clock.moment(), "decided_body_id": None}
        for name, value in told.items():
            setattr(act.it, name, value)
        act.it.save()
        act.tell(act.it, **FOOTPRINT.of(act.it))
        due(act.it.conversation)
    return act.it


def waiting(statement: Statement) -> None:
    """Raise NotPossible unless nobody has decided on a statement."""
    if statement.state != StatementState.WAITING:
        raise NotPossible(str(refusals.DECIDED))


def beside(statement: Statement, text: Said) -> None:
    """Put a translation beside what was said; what its author said stays as it is."""
    if max(len(text.cy), len(text.en)) > LONGEST:
        raise NotPossible(str(refusals.too_long(LONGEST)), "text")
    statement.text_cy = statement.text_cy or text.cy.strip()
    statement.text_en = statement.text_en or text.en.strip()


def decide(act: Any, by: Actor, body: str, state: StatementState) -> None:  # Any: a deed being done to a statement
    """Keep what was decided, and tell."""
    allow(by, act.it.conversation, body, act.deed.what)
    act.it.state, act.it.decided, act.it.decided_body_id = state, clock.moment(), body
    act.it.save()
    act.tell(act.it, **FOOTPRINT.of(act.it))
    due(act.it.conversation)


def own(by: Voice, conversation: Conversation) -> list[Statement]:
    """What somebody has said in a conversation, the first first."""
    return list(conversation.statements.filter(~Q(author=""), author=by.author))
