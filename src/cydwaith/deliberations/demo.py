"""A sample conversation for the demonstration: made-up people who vote on made-up statements, the same each time."""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any, Final

import numpy as np
from django.db import transaction

from cydwaith.bodies.models import Body
from cydwaith.deliberations.deeds import CONVERSATION_LOAD, FOOTPRINT
from cydwaith.deliberations.models import (
    CameBy,
    Conversation,
    Participant,
    SpeaksFor,
    Statement,
    StatementState,
    Vote,
    WhoMay,
)
from cydwaith.deliberations.outcomes import work_out
from cydwaith.deliberations.voters import voice
from cydwaith.forums.demo import only_in_a_demonstration
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import COMMAND_LINE

FILE: Final = Path(__file__).parent / "reference/sample.toml"
KEY: Final = "d-empty-homes"
KIND, HOLDER, BODY = "policy", "sample-empty-homes", "CYD-WELSH-GOVERNMENT"
AGO: Final = dt.timedelta(days=21)
OPEN_FOR: Final = dt.timedelta(days=60)
FIRST, ALL, APART = 160, 240, 12
"""So many people a week ago, so many now, and so many without a code."""
SEED: Final = 20261130
SIDES: Final = ("", SpeaksFor.COUNCILS.value, SpeaksFor.GOVERNMENT.value)
PARTS: Final = (0.62, 0.26, 0.12)


def load() -> int:
    """Make the sample conversation where there is none yet; how many.

    Raises NotADemonstration anywhere but in the demonstration.
    """
    only_in_a_demonstration()
    if Conversation.objects.filter(sample=True).exists():
        return 0
    told = tomllib.loads(FILE.read_text("utf-8"))
    now = clock.moment()
    with clock.stopped_at(now - AGO):
        one = opened(told)
    chance = np.random.default_rng(SEED)
    for until, ago in ((FIRST, 8), (ALL, 0)):
        with clock.stopped_at(now - dt.timedelta(days=ago)), transaction.atomic():
            vote(one, told, range(0 if until == FIRST else FIRST, until), chance)
            work_out(one)
    return 1


@transaction.atomic
def opened(told: dict[str, Any]) -> Conversation:
    """The conversation and its statements, accepted."""
    body = Body.objects.get(pk=BODY)
    with doing(CONVERSATION_LOAD, by=COMMAND_LINE, body=body.pk) as act:
        texts = {name: told[name] for name in ("title_cy", "title_en", "question_cy", "question_en")}
        made = Conversation.objects.create(
            **texts,
            key=KEY,
            kind=KIND,
            holder=HOLDER,
            body=body,
            opens=clock.today(),
            closes=clock.today() + OPEN_FOR,
            who=WhoMay.OPEN,
            first=60,
            made=clock.moment(),
            sample=True,
        )
        said = [
            Statement.objects.create(
                conversation=made,
                number=number,
                text_cy=one["cy"],
                text_en=one["en"],
                on=clock.today(),
                state=StatementState.ACCEPTED,
                decided=clock.moment(),
                decided_body=body,
            )
            for number, one in enumerate(told["statements"], start=1)
        ]
        act.tell(made, **FOOTPRINT.of(made, said))
    return made


def vote(one: Conversation, told: dict[str, Any], numbers: range, chance: np.random.Generator) -> None:
    """People of two camps come, and vote on most statements."""
    said = list(one.statements.order_by("number"))
    votes = []
    for number in numbers:
        apart = number >= ALL - APART
        came_by = CameBy.NONE if apart else CameBy.CODE
        person = Participant.objects.create(
            conversation=one,
            voter=voice(one, came_by, f"sample {number}").voter,
            came_by=came_by,
            side="" if apart else str(chance.choice(SIDES, p=PARTS)),
        )
        camp = int(chance.random() < 0.42)
        for statement, about in zip(said, told["statements"], strict=True):
            if chance.random() < 0.88:
                agree, disagree = about["leans"][camp]
                value = int(chance.choice([1, -1, 0], p=[agree, disagree, 1 - agree - disagree]))
                votes.append(Vote(participant=person, statement=statement, value=value))
    Vote.objects.bulk_create(votes)
