"""The votes of a closed conversation in the files that Polis has, from which nobody can be told.

They hold exactly the votes of which the published figures are made (`engines.opinion.releasing`), without author, time
or side, under voter numbers drawn anew each time.
"""

import secrets
from typing import Final

import numpy as np
from pydantic import BaseModel

from cydwaith.deliberations.days import is_over
from cydwaith.deliberations.models import Conversation, Outcome, Statement, StatementState
from cydwaith.engines.opinion.polis import BODY, MODERATED, STATEMENT, VOTE, VOTER
from cydwaith.engines.opinion.publishing import ABSENT
from cydwaith.engines.opinion.releasing import unpacked
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.table import written


def may_export(conversation: Conversation, outcome: Outcome | None) -> bool:
    """Whether single votes are given: once it is closed, and of enough people."""
    if outcome is None or not is_over(conversation) or not outcome.facts.get("final"):
        return False
    told = outcome.facts.get("analysis")
    return bool(told) and told["participants"] >= conversation.smallest


class VoteRow(BaseModel):
    """One vote, as Polis has it."""

    voter: int
    statement: int
    vote: int


class CommentRow(BaseModel):
    """One statement, as Polis has it."""

    statement: int
    text: str
    moderated: int


NAMES: Final = {"voter": VOTER, "statement": STATEMENT, "vote": VOTE, "text": BODY, "moderated": MODERATED}


def votes(conversation: Conversation, outcome: Outcome) -> str:
    """votes.csv: voter-id, comment-id and vote, in an order drawn by lot."""
    stands = unpacked(bytes(outcome.released))
    there = set(conversation.statements.filter(state=StatementState.ACCEPTED).values_list("number", flat=True))
    order = list(range(len(stands.people)))
    secrets.SystemRandom().shuffle(order)
    rows = [
        VoteRow(voter=number, statement=int(stands.statements[column]), vote=int(stands.shown[row, column]))
        for number, row in enumerate(order, start=1)
        for column in np.flatnonzero(stands.shown[row] != ABSENT).tolist()
        if int(stands.statements[column]) in there
    ]
    return written(VoteRow, rows, NAMES)


def comments(conversation: Conversation, _outcome: Outcome) -> str:
    """comments.csv: comment-id, comment-body in the reader's language where there is one, and moderated."""
    shown = Statement.objects.filter(conversation=conversation, state__in=["accepted", "removed"])
    rows = []
    for one in shown.order_by("number"):
        both = (one.text_cy, one.text_en) if reading_language() == "cy" else (one.text_en, one.text_cy)
        accepted = one.state == StatementState.ACCEPTED
        text = (both[0] or both[1]) if accepted else ""
        rows.append(CommentRow(statement=one.number, text=text, moderated=1 if accepted else -1))
    return written(CommentRow, rows, NAMES)
