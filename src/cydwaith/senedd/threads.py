"""What is a question and what answers it: read from who spoke after whom in one item, by rules that are stated here.

A question as tabled, one not reached and one in writing are questions. Of what was spoken, a contribution is one when
somebody who neither chairs nor is of the government says something with a question mark, and an office of the
government speaks next. An office of the government answers the question before it. A question not reached is answered
by the answer of the same place; where the file counts questions and answers on, of the next.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cydwaith.senedd.sources.record import of_government
from cydwaith.shared.said import Said

TABLED: Final = frozenset({"O", "QNR", "WQ"})
CHAIR: Final = re.compile(r"llywydd|presiding officer|\bchair\b|cadeirydd", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Turn:
    """One contribution of an item: its key, and what it takes to tell a question from an answer."""

    key: int
    kind: str
    order: int
    office: Said
    text: str

    @property
    def chairs(self) -> bool:
        """Whether whoever spoke was in the chair."""
        return bool(CHAIR.search(f"{self.office.en} {self.office.cy}"))


def answered(turns: Sequence[Turn]) -> tuple[set[int], dict[int, int]]:
    """The keys of the questions of one item, and by the key of each answer that of the question it answers.

    Turns come in their order.
    """
    asked = {one.key for one in turns if one.kind in TABLED}
    answers = not_reached(turns)
    last: Turn | None = None
    for one in turns:
        if one.kind in TABLED:
            last = one
        elif one.kind == "B":
            last = None
        elif one.kind == "WA" or (one.kind == "C" and of_government(one.office)):
            if last and (last.key in asked or "?" in last.text):
                asked.add(last.key)
                answers[one.key] = last.key
        elif one.kind == "C" and not one.chairs:
            last = one
    return asked, answers


def not_reached(turns: Sequence[Turn]) -> dict[int, int]:
    """The answers to questions that were not reached."""
    questions = {one.order: one.key for one in turns if one.kind == "QNR"}
    replies = {one.order: one.key for one in turns if one.kind == "ANR"}
    step = step_between(set(questions), set(replies))
    return {key: questions[order - step] for order, key in replies.items() if order - step in questions}


def step_between(questions: set[int], replies: set[int]) -> int:
    """How far the number of an answer is from its question's: 1 where the file counts on, 0 where both share it."""
    if not questions or not replies:
        return 0
    alone = len(replies - questions), len({one - 1 for one in replies} - questions)
    if alone[0] != alone[1]:
        return int(alone[1] < alone[0])
    return int(min(replies) > min(questions))
