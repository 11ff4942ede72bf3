"""Writing down that something happened, in the transaction of the deed.

The deed itself writes one row, what it is of, and one line for the outbox, however many follow it: `delivering` makes
the notices afterwards.
"""

from typing import Any, Final

from cydwaith.notices.models import News, Of
from cydwaith.record import outbox
from cydwaith.shared.clock import now
from cydwaith.shared.deeds import Verb
from cydwaith.shared.permissions import Actor
from cydwaith.shared.telling import Telling

QUEUE: Final = "notices"
LONGEST: Final = 400


def hear(verb: Verb, thing: Any, by: Actor) -> None:  # Any: whatever a deed is done to
    """Write down what a deed tells, if it tells anybody; whoever did it is not told of it."""
    told = verb.tells.of(thing) if verb.tells else None
    if told is None or verb.tells is None:
        return
    news = write(verb, verb.about(thing), told)
    turn = sorted({one for one in (*told.turn, *told.posts) if one})
    outbox.put(QUEUE, [news.pk, by.pseudonym, turn, None])


def write(verb: Verb, subject: str, told: Telling) -> News:
    """One piece of news, and what it is of."""
    least = verb.tells.least if verb.tells else None
    news = News.objects.create(
        verb=verb.name,
        subject=subject,
        title_cy=told.title.cy[:LONGEST],
        title_en=told.title.en[:LONGEST],
        at=now(),
        within_id=told.within,
        least=least.value if least else "",
        sample=told.sample,
    )
    Of.objects.bulk_create(Of(news=news, subject=one) for one in told.subjects())
    return news
