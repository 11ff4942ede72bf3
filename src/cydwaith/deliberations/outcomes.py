"""What comes of the votes: worked out after each of them by a worker, within a minute, and never for a page.

Votes are read, and what may be released is worked out, outside any transaction; it is put there only if nobody else
did meanwhile, for the release is a chain: each is made from the one before.
"""

import datetime as dt
import json
import time
from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db import transaction

from cydwaith.deliberations.models import Conversation, Outcome, Week
from cydwaith.engines.json_text import parsed
from cydwaith.record import outbox
from cydwaith.record.models import Due
from cydwaith.shared import clock

QUEUE: Final = "deliberations"
PAUSE: Final = 4.0
"""Seconds that a worker waits, so that votes cast together are worked out together."""


class Overtaken(RuntimeError):  # noqa: N818  # what happened, not a fault
    """Somebody else worked it out meanwhile; it is done again."""


_asked: Final[dict[str, float]] = {}
"""By conversation, when this process last saw to it, in seconds of its own clock."""


def due(conversation: Conversation) -> None:
    """Let it be worked out what comes of the votes, once the running transaction is over.

    A worker waits before it reads, so that it also reads what is committed right after it was asked: for half of that
    time it need not be asked again.
    """
    key, tick = conversation.key, time.monotonic()
    if tick - _asked.get(key, -PAUSE) < PAUSE / 2:
        return
    if not Due.objects.filter(queue=QUEUE, what=key, after__lte=clock.moment()).exists():
        outbox.put(QUEUE, key)
    transaction.on_commit(lambda: _asked.__setitem__(key, tick))


def do(keys: Sequence[Any]) -> None:  # Any: as the outbox gives it
    """Work conversations out, by their keys."""
    time.sleep(PAUSE)
    for key in keys:
        if (found := Conversation.objects.filter(key=key).first()) is not None:
            work_out(found)


def look() -> None:
    """Let those be worked out whose last day is past since they were last."""
    today = clock.today()
    for one in Conversation.objects.filter(closed=None, closes__lt=today, outcome__isnull=False):
        if not one.outcome.facts.get("final"):
            with transaction.atomic():
                due(one)


QUEUE_OF: Final = outbox.Queue(name=QUEUE, do=do, beyond=True, look=look)


def work_out(conversation: Conversation) -> Outcome:
    """Work out what may be shown of a conversation now, and keep it. Raises Overtaken."""
    from cydwaith.deliberations import released  # SciPy is slow to import

    before = Outcome.objects.filter(conversation=conversation).first()
    told = released.of(conversation, before)
    with transaction.atomic():
        Conversation.objects.select_for_update().get(pk=conversation.pk)
        now = Outcome.objects.filter(conversation=conversation).first()
        if (now.number if now else 0) != (before.number if before else 0):
            raise Overtaken(conversation.key)
        number = (before.number if before else 0) + 1
        made, _ = Outcome.objects.update_or_create(
            conversation=conversation, defaults={**told.columns, "number": number, "at": moved(before, told.columns)}
        )
        if told.tallies:
            Week.objects.update_or_create(
                conversation=conversation, on=clock.today(), defaults={"tallies": told.tallies}
            )
    return made


def moved(before: Outcome | None, columns: Mapping[str, Any]) -> dt.datetime:
    """Since when it stands as it is shown. Everybody reads it: were it now, it would tell when somebody voted."""
    same = before is not None and before.facts == parsed(json.dumps(columns["facts"]))
    return before.at if before is not None and same else clock.moment()
