"""Conversations, their statements, and what one person gave."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from django.db.models import Q, QuerySet
from numpy.typing import NDArray

from cydwaith.deliberations.models import Conversation, Outcome, Statement, StatementState, Vote
from cydwaith.deliberations.voters import Voice
from cydwaith.engines.opinion.choosing import next_statement
from cydwaith.engines.opinion.tallies import Tallies
from cydwaith.shared import clock

SEED: Final = 12
"""Hexadecimal digits of the hash under which somebody votes, by which equal statements are drawn for them."""


def conversations() -> QuerySet[Conversation]:
    """Every conversation, the last one opened first; without the votes that stand released, which no page needs."""
    return Conversation.objects.select_related("body", "outcome").defer("outcome__released", "outcome__apart")


def open_now() -> Q:
    """Those in which one can take part today."""
    today = clock.today()
    return Q(closed=None, opens__lte=today, closes__gte=today)


def voted_on(conversation: Conversation) -> list[Statement]:
    """The statements on which people vote, in order."""
    return list(conversation.statements.filter(state=StatementState.ACCEPTED).order_by("number"))


def votes_of(by: Voice | None, conversation: Conversation) -> dict[int, int]:
    """What somebody said of each statement, by its number; of statements that stand, in the order of their numbers."""
    if by is None:
        return {}
    found = Vote.objects.filter(participant__voter=by.voter, statement__conversation=conversation)
    found = found.filter(statement__state=StatementState.ACCEPTED).order_by("statement__number")
    return dict(found.values_list("statement__number", "value"))


def next_for(
    by: Voice, outcome: Outcome | None, statements: list[Statement], voted: dict[int, int]
) -> Statement | None:
    """The statement that somebody is asked about next; None when they have voted on all (`engines.opinion.choosing`).

    What is chosen by are published figures, so that the choice tells nothing that they do not; but for how many have
    voted on each statement by now.
    """
    told: dict[str, Any] = outcome.facts["choosing"] if outcome and outcome.facts else {}
    cast = outcome.cast if outcome else {}
    place = {name: number for number, name in enumerate(told.get("statements", ()))}
    at = np.array([place.get(str(one.number), -1) for one in statements], dtype=np.int64)
    counts = Tallies(*(columns(told.get(name), at) for name in ("agrees", "disagrees", "votes")))
    extremity = columns([told["extremity"]] if told else None, at)[0]
    many = np.array([cast.get(str(one.number), 0) for one in statements], dtype=np.int64)
    answered = [number for number, one in enumerate(statements) if one.number in voted]
    found = next_statement(counts, extremity, answered, participant=int(by.voter[:SEED], 16), cast=many)
    return None if found is None else statements[found]


def columns(told: list[list[float]] | None, at: NDArray[np.int64]) -> NDArray[np.int64]:
    """Some columns of a table, nought where it has none; of shape (groups or 1, statements)."""
    if not told or not len(told[0]):
        return np.zeros((1, len(at)), dtype=np.int64)
    return np.where(at >= 0, np.array(told, dtype=np.int64)[:, at], 0)


@dataclass(frozen=True)
class Given:
    """What somebody gave in a conversation: their votes, each with its statement, and their own statements."""

    votes: list[tuple[Statement, int]]
    statements: list[Statement]

    def facts(self, conversation: Conversation) -> dict[str, Any]:
        """The same, to be taken away."""
        return {
            "conversation": conversation.key,
            "votes": [{**said(one), "vote": value} for one, value in self.votes],
            "statements": [{**said(one), "state": one.state} for one in self.statements],
        }


def said(one: Statement) -> dict[str, Any]:
    """A statement by its number, and its words."""
    return {"statement": one.number, "text_cy": one.text_cy, "text_en": one.text_en}


def given(by: Voice, conversation: Conversation) -> Given:
    """What somebody gave: also votes on statements that have been removed."""
    found = Vote.objects.filter(participant__voter=by.voter, statement__conversation=conversation)
    votes = [(one.statement, one.value) for one in found.select_related("statement").order_by("statement__number")]
    own = conversation.statements.filter(~Q(author=""), author=by.author)
    return Given(votes, list(own.order_by("number")))
