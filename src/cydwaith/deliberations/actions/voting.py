"""Voting on a statement, and erasing what one gave."""

from typing import Final

from django.db import connection, transaction

from cydwaith.deliberations import pace, refusals
from cydwaith.deliberations.days import is_open
from cydwaith.deliberations.models import (
    CameBy,
    Conversation,
    Participant,
    Statement,
    StatementState,
    WhoMay,
)
from cydwaith.deliberations.models.participant import by_lot
from cydwaith.deliberations.outcomes import due
from cydwaith.deliberations.voters import Voice
from cydwaith.shared import clock
from cydwaith.shared.permissions import Refused
from cydwaith.shared.refusals import NotPossible

VALUES = frozenset({-1, 0, 1})
TRIES: Final = 5
"""Once they are there; again after they came; again where they erased what they gave at the same moment."""
CAST: Final = """
INSERT INTO deliberations_vote (id, participant_id, statement_id, value)
SELECT %s, p.id, s.id, %s FROM deliberations_statement s, deliberations_participant p
WHERE s.conversation_id = %s AND s.number = %s AND s.state = %s AND p.voter = %s
"""
KEEPS: Final = {"sqlite": "", "postgresql": "FOR KEY SHARE OF p"}
OR_CHANGE: Final = " ON CONFLICT (participant_id, statement_id) DO UPDATE SET value = excluded.value"
LETS_IN = {
    WhoMay.ACCOUNTS: frozenset({CameBy.ACCOUNT}),
    WhoMay.INVITED: frozenset({CameBy.ACCOUNT, CameBy.INVITATION}),
    WhoMay.PUBLIC: frozenset({CameBy.ACCOUNT, CameBy.INVITATION, CameBy.CODE}),
    WhoMay.OPEN: frozenset({CameBy.ACCOUNT, CameBy.INVITATION, CameBy.CODE, CameBy.NONE}),
}


def taking_part(by: Voice, conversation: Conversation) -> None:
    """Raise NotPossible unless the conversation is open, and Refused unless somebody may take part as they came."""
    if not is_open(conversation):
        early = conversation.closed is None and clock.today() < conversation.opens
        raise NotPossible(str(refusals.NOT_YET if early else refusals.NOT_OPEN))
    if by.came_by not in LETS_IN[WhoMay(conversation.who)]:
        raise Refused("conversation.vote")


def vote(*, by: Voice, conversation: Conversation, number: int, value: int) -> None:
    """Agree (1), disagree (-1) or pass (0) on a statement by its number; another vote takes the place of the last.

    Raises NotPossible for a statement that is not there, or not any more, and for whoever votes too fast.
    """
    if value not in VALUES:
        raise NotPossible(str(refusals.NO_VOTE))
    taking_part(by, conversation)
    pace.VOTING.keep(by.voter)
    with transaction.atomic():
        for _try in range(TRIES):
            if cast(by, conversation, number, value):
                break
            voted_on(conversation, number)
            come(by, conversation)
        else:
            raise NotPossible(str(refusals.NOT_THERE))
        due(conversation)


def cast(by: Voice, conversation: Conversation, number: int, value: int) -> bool:
    """Put a vote there, in one statement; whether there was a statement to vote on, and somebody to vote.

    On PostgreSQL whoever erases what they gave at the same moment waits for it, or it waits for them.
    """
    with connection.cursor() as cursor:
        told: list[int | str] = [by_lot(), value, conversation.pk, number, StatementState.ACCEPTED.value, by.voter]
        cursor.execute(CAST + KEEPS[connection.vendor] + OR_CHANGE, told)
        return bool(cursor.rowcount == 1)


def voted_on(conversation: Conversation, number: int) -> Statement:
    """A statement on which people vote. Raises NotPossible."""
    found = Statement.objects.filter(conversation=conversation, number=number).only("id", "state").first()
    if found is None or found.state in {StatementState.WAITING, StatementState.REFUSED}:
        raise NotPossible(str(refusals.NOT_THERE))
    if found.state != StatementState.ACCEPTED:
        raise NotPossible(str(refusals.GONE))
    return found


def come(by: Voice, conversation: Conversation) -> None:
    """Keep whoever votes, from the first vote on. What side they speak for stays as it was then.

    Whoever votes in another window at the same moment is kept once.
    """
    told = {"conversation": conversation, "came_by": by.came_by, "side": by.side}
    Participant.objects.bulk_create([Participant(voter=by.voter, **told)], ignore_conflicts=True)


def erase(*, by: Voice, conversation: Conversation) -> int:
    """Erase every vote that somebody cast in a conversation, and that they took part; how many votes it was.

    Figures that were published move with the next five people, as with every change.
    """
    with transaction.atomic():
        found = Participant.objects.select_for_update().filter(voter=by.voter, conversation=conversation).first()
        if found is None:
            return 0
        many = found.votes.count()
        found.delete()
        due(conversation)
    return many
