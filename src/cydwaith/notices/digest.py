"""What stands in somebody's letter: first what waits for them, with its date; then what is new, by what they follow.

However much happened, it is bounded: a few lines of each thing, of so many things, and how many more there are.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import Count, Q, QuerySet

from cydwaith.bodies.models import Account, Body
from cydwaith.bodies.today import Line, today
from cydwaith.notices.followable import Thing, thing
from cydwaith.notices.following import wish_of
from cydwaith.notices.models import Follow, Notice, Sent
from cydwaith.notices.reading import visible
from cydwaith.notices.shown import Shown, shown
from cydwaith.search.models import Saved
from cydwaith.search.queries import Result, search
from cydwaith.search.saved import sought_by
from cydwaith.shared.permissions import Actor
from cydwaith.shared.said import Said, pair

EACH: Final = 5
"""So many lines of one thing that is followed."""
MOST: Final = 20
"""So many things, and so many lines of what waits for one organisation."""
BODIES: Final = 10
LOOKED_THROUGH: Final = 1000


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for one organisation of the reader's."""

    body: Said
    lines: Sequence[Line]
    more: int


@dataclass(frozen=True, slots=True)
class Group:
    """What is new of one thing that is followed: the newest few, and how many more."""

    thing: Thing
    lines: Sequence[Shown]
    found: Sequence[Result]
    more: int


@dataclass(frozen=True, slots=True)
class Digest:
    """A letter: what to do, what is new, and how many things more had news."""

    waiting: Sequence[Waiting]
    turn: Sequence[Shown]
    groups: Sequence[Group]
    more: int

    @property
    def empty(self) -> bool:
        """Whether there is nothing to write about."""
        return not (self.waiting or self.turn or self.groups)


def pending(account: Account, by: Actor, often: str, mailed: dt.datetime | None = None) -> QuerySet[Notice]:
    """Notices somebody may see that a letter of this kind has still to tell of, or that were marked for one."""
    mine = Q(follow__often=often)
    if wish_of(account) == often:
        mine |= Q(follow=None, waits=True)
    return Notice.objects.filter(mine, visible(by), account=account, mailed=mailed, read=None)


def digest(account: Account, by: Actor, often: str, marked: dt.datetime | None = None) -> Digest:
    """The letter as it would be now, or of the notices marked for it; its addresses are in the reader's language."""
    newest = pending(account, by, often, marked).select_related("news", "follow").order_by("-news_id")
    to_do = list(waiting(account, by))
    there = {line.href for part in to_do for line in part.lines}
    turn = [one for one in shown(newest.filter(waits=True)[:MOST], account) if one.href not in there]
    news = newest.filter(waits=False)
    found = list(groups(account, news, often))
    return Digest(to_do, turn, found[:MOST], max(0, len(found) - MOST))


def waiting(account: Account, by: Actor) -> Iterator[Waiting]:
    """What waits for each organisation in which somebody has a role, as its page of today says it."""
    for body in Body.objects.filter(memberships__account=account).order_by("pk")[:BODIES]:
        parts = [part for part in today(body, by) if part.turn.waits and part.lines]
        lines = [line for part in parts for line in part.lines][:MOST]
        if lines:
            yield Waiting(pair(body, "name"), lines, max(0, sum(part.number for part in parts) - len(lines)))


def groups(account: Account, news: QuerySet[Notice], often: str) -> Iterator[Group]:
    """What is new of each thing that is followed, those with the newest first; then what kept searches find."""
    numbers = dict(news.order_by().values_list("follow").annotate(Count("pk")))
    newest = defaultdict[int | None, list[Notice]](list)
    for one in news[:LOOKED_THROUGH]:
        if len(newest[one.follow_id]) < EACH:
            newest[one.follow_id].append(one)
    lines = defaultdict[int | None, list[Shown]](list)
    for line in shown([notice for some in newest.values() for notice in some], account):
        lines[line.notice.follow_id].append(line)
    for follow, some in lines.items():
        if (thing := some[0].through) is not None:
            yield Group(thing, some, (), numbers[follow] - len(some))
    yield from searches(account, often)


def searches(account: Account, often: str) -> Iterator[Group]:
    """What kept searches find that was not there when the last letter was written."""
    before = Sent.objects.filter(account=account, often=often).order_by("-at").values_list("at", flat=True).first()
    for follow in Follow.objects.filter(account=account, often=often, subject__startswith="saved:")[:MOST]:
        since: dt.datetime = max(before or follow.since, follow.since)
        if group := found_by(follow, since, EACH):
            yield group


def found_by(follow: Follow, since: dt.datetime, most: int) -> Group | None:
    """What a kept search that somebody follows finds that is newer than a moment; None where that is nothing."""
    known = thing(follow.subject, follow.account)
    kept = Saved.objects.filter(account=follow.account, pk=follow.key).first() if known else None
    answer = search(sought_by(kept), since=since, most=most) if kept else None
    if known is None or answer is None or not answer.total:
        return None
    return Group(known, (), answer.results, answer.total - len(answer.results))
