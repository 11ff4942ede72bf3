"""Conversations of the small Wales of `policy_world`: about a policy that both sides lead, with people who vote."""

import datetime as dt
from typing import Any

import numpy as np

from cydwaith.deliberations.actions import conversations, statements, voting
from cydwaith.deliberations.models import CameBy, Conversation, Outcome, Statement
from cydwaith.deliberations.outcomes import work_out
from cydwaith.deliberations.voters import Voice, voice
from cydwaith.policies.conversing import KIND
from cydwaith.policies.models import Policy
from cydwaith.shared import clock
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, editor
from tests.policy_world import led

TITLE = Said("Cartrefi gwag", "Empty homes")
QUESTION = Said("Beth ddylai ddigwydd i gartrefi gwag?", "What should happen to empty homes?")


def conversation(policy: Policy | None = None, **more: Any) -> Conversation:
    """A conversation that is open today."""
    about = policy or led()
    today = clock.today()
    told = {
        "title": TITLE,
        "question": QUESTION,
        "opens": today,
        "closes": today + dt.timedelta(days=30),
        "who": "open",
        "first": 10,
        "smallest": 10,
        **more,
    }
    return conversations.open_conversation(by=editor(CARDIFF), body=CARDIFF, kind=KIND, holder=about.pk, **told)


def person(one: Conversation, number: int, side: str = "", came_by: CameBy = CameBy.CODE) -> Voice:
    """Somebody who takes part."""
    return voice(one, came_by, f"person {number}", side)


def accepted(one: Conversation, number: int) -> list[Statement]:
    """So many statements that were said and accepted."""
    found = []
    for place in range(number):
        said = statements.add(
            by=person(one, 1000 + place), conversation=one, text=Said(f"Datganiad {place}", f"Statement {place}")
        )
        found.append(statements.accept(by=editor(CARDIFF), statement=said, body=CARDIFF))
    return found


def vote(one: Conversation, by: Voice, number: int, value: int) -> None:
    """Somebody votes on a statement."""
    voting.vote(by=by, conversation=one, number=number, value=value)


def crowd(one: Conversation, people: int, statements: int, seed: int = 1, first: int = 0) -> None:
    """People of two camps vote on every statement."""
    chance = np.random.default_rng(seed)
    for number in range(first, first + people):
        for place in range(1, statements + 1):
            camp = 1 if number % 2 else -1
            value = 1 if place == 1 else camp if chance.random() < 0.9 else int(chance.integers(-1, 2))
            vote(one, person(one, number, ["government", "councils", ""][number % 3]), place, value)


def worked_out(one: Conversation) -> Outcome:
    """What comes of it now."""
    return work_out(Conversation.objects.get(pk=one.pk))
