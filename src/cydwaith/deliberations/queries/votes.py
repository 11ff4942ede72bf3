"""The votes of a conversation as they are worked with: numbers, and no names."""

import numpy as np
from numpy.typing import NDArray

from cydwaith.deliberations.models import CameBy, Conversation, Participant, Statement, StatementState, Vote
from cydwaith.engines.opinion.votes import Votes, in_order, settled

CHUNK = 20_000


def voted_on(conversation: Conversation) -> list[str]:
    """The numbers of the statements on which people vote, in order."""
    found = Statement.objects.filter(conversation=conversation, state=StatementState.ACCEPTED)
    return [str(number) for number in found.order_by("number").values_list("number", flat=True)]


def sides(conversation: Conversation, *, apart: bool) -> dict[str, str]:
    """The side of each participant. `apart`: of those without a code or an invitation, or of all the others."""
    people = Participant.objects.filter(conversation=conversation)
    people = people.filter(came_by=CameBy.NONE) if apart else people.exclude(came_by=CameBy.NONE)
    return {str(key): side for key, side in people.values_list("pk", "side")}


def votes(conversation: Conversation, people: list[str], statements: list[str]) -> Votes:
    """The votes of these people on these statements; every statement stands in it, voted on or not."""
    told = Vote.objects.filter(statement__conversation=conversation, statement__state=StatementState.ACCEPTED)
    rows = told.values_list("participant_id", "statement__number", "value").iterator(chunk_size=CHUNK)
    table = np.array(list(rows), dtype=np.int64).reshape(-1, 3)
    who, row = placed(table[:, 0], people)
    column = placed(table[:, 1], statements)[1]
    here = (row >= 0) & (column >= 0)
    return settled(who, statements, row[here], column[here], table[here, 2])


def placed(numbers: NDArray[np.int64], names: list[str]) -> tuple[list[str], NDArray[np.int64]]:
    """The names in order, and the place among them of each number; -1 for one that is not there."""
    ordered = list(in_order(names)[0])
    known = np.array([int(name) for name in ordered], dtype=np.int64)
    at = np.searchsorted(known, numbers)
    there = at < len(known)
    there[there] = known[at[there]] == numbers[there]
    return ordered, np.where(there, at, -1)
