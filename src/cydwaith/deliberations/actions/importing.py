"""Bringing in what people said and voted elsewhere, from the two files that Polis exports: all of it, or nothing."""

import io
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TypeVar

from django.db import transaction

from cydwaith.deliberations import refusals
from cydwaith.deliberations.deeds import CONVERSATION_IMPORT, FOOTPRINT
from cydwaith.deliberations.holding import allow
from cydwaith.deliberations.models import CameBy, Conversation, Participant, Statement, StatementState, Vote
from cydwaith.deliberations.models.statement import LONGEST
from cydwaith.deliberations.outcomes import due
from cydwaith.deliberations.sentences import faults
from cydwaith.deliberations.voters import voice
from cydwaith.engines.opinion.polis import Fault, Reason, read_statements, read_votes
from cydwaith.engines.opinion.polis import Statement as Said_
from cydwaith.engines.opinion.votes import Votes
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible

A_BATCH: Final = 5_000
Told = TypeVar("Told")


@dataclass(frozen=True)
class Brought:
    """So many statements and votes."""

    statements: int
    votes: int


def bring_in(
    *, by: Actor, conversation: Conversation, body: str, comments: bytes, votes: bytes, language: str, dry: bool = False
) -> Brought:
    """Put statements and votes into an empty conversation; with `dry` only look whether they could be.

    Raises NotPossible, at the file that mends it, for a file that cannot be read (with the line), a vote on a statement
    that is not there, and a conversation with statements.
    """
    told = read(comments, "comments", read_statements)
    cast = read(votes, "votes", read_votes).votes
    checked(told, cast)
    with doing(CONVERSATION_IMPORT, by=by, to=conversation, body=body) as act:
        allow(by, act.it, body, CONVERSATION_IMPORT.what)
        if act.it.statements.exists():
            raise NotPossible(str(refusals.NOT_EMPTY))
        if dry:
            return Brought(len(told), len(cast.rows))
        made = statements_of(act.it, told, body, language)
        cast_in(act.it, cast, made)
        act.tell(act.it, **FOOTPRINT.of(list(made.values())))
        due(act.it)
    return Brought(len(told), len(cast.rows))


def read(data: bytes, field: str, how: Callable[[Iterable[str]], Told]) -> Told:
    """What a file says. Raises NotPossible at its field, with the line."""
    try:
        return how(io.StringIO(data.decode("utf-8-sig"), newline=""))
    except Fault as fault:
        raise NotPossible(str(faults.sentence(fault)), field) from fault
    except UnicodeDecodeError as error:
        raise NotPossible(str(faults.not_utf8()), field) from error


def checked(told: dict[str, Said_], cast: Votes) -> None:
    """Raise NotPossible for a text that is empty or too long, and for votes on what is not there."""
    for name, one in told.items():
        if not one.text and not one.removed:
            raise NotPossible(str(faults.sentence(Fault(Reason.NAMELESS, 0, name))), "comments")
        if len(one.text) > LONGEST:
            raise NotPossible(f"{name}: {refusals.too_long(LONGEST)}", "comments")
    if strange := set(cast.statements) - told.keys():
        raise NotPossible(str(refusals.strange(min(strange))), "votes")


def statements_of(conversation: Conversation, told: dict[str, Said_], body: str, language: str) -> dict[str, Statement]:
    """The statements, by their names in the file, as they are stored."""
    now, today = clock.moment(), clock.today()
    rows = [
        Statement(
            conversation=conversation,
            number=number,
            on=today,
            decided=now,
            decided_body_id=body,
            **{f"text_{language}": one.text or str(refusals.GONE_BEFORE)},
            **put_away(removed=one.removed),
        )
        for number, one in enumerate(told.values(), start=1)
    ]
    Statement.objects.bulk_create(rows, batch_size=A_BATCH)
    stored = Statement.objects.filter(conversation=conversation).order_by("number")
    return dict(zip(told, stored, strict=True))


def put_away(*, removed: bool) -> dict[str, str]:
    """The state of a statement; one removed elsewhere says so."""
    if not removed:
        return {"state": StatementState.ACCEPTED}
    why = refusals.GONE_BEFORE
    return {"state": StatementState.REMOVED, "reason_cy": why.cy, "reason_en": why.en}


@transaction.atomic
def cast_in(conversation: Conversation, cast: Votes, made: dict[str, Statement]) -> None:
    """The people and their votes; nothing in the house knows them by the names of the file."""
    people = [
        Participant(
            conversation=conversation,
            voter=voice(conversation, CameBy.IMPORTED, secrets.token_hex(16)).voter,
            came_by=CameBy.IMPORTED,
        )
        for _ in cast.participants
    ]
    Participant.objects.bulk_create(people, batch_size=A_BATCH)
    there = [made[name] for name in cast.statements]
    triples = zip(cast.rows.tolist(), cast.columns.tolist(), cast.values.tolist(), strict=True)
    rows = (Vote(participant=people[row], statement=there[column], value=value) for row, column, value in triples)
    Vote.objects.bulk_create(rows, batch_size=A_BATCH)
