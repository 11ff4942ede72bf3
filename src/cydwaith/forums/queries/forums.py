"""What people ask about forums: which there are, and who sits there."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q, QuerySet

from cydwaith.bodies.models import Topic
from cydwaith.forums.elsewhere import Note, notes
from cydwaith.forums.models import ConsentRule, Forum, Seat, Side
from cydwaith.shared import clock
from cydwaith.shared.order import alphabetical

KINDS = {kind: place for place, kind in enumerate(Forum.Kind)}
STAGES = {stage: place for place, stage in enumerate((Forum.Stage.ACTIVE, Forum.Stage.PROPOSED, Forum.Stage.CLOSED))}


@dataclass(frozen=True)
class Listed:
    """A forum in the list: how many seats it has today, and what the rooms above note of it."""

    forum: Forum
    sides: list[Side]
    seats: int
    notes: list[Note]


@dataclass(frozen=True)
class Party:
    """A side with who sits there today; a forum without sides has one party without a side."""

    side: Side | None
    seats: list[Seat]

    @property
    def bodies(self) -> int:
        """How many bodies sit on it."""
        return len({seat.body_id for seat in self.seats})


@dataclass(frozen=True)
class ForumFacts:
    """A forum with what this room knows of it: who sits there, its rule, its topics."""

    forum: Forum
    parties: list[Party]
    rule: ConsentRule | None
    topics: list[Topic]

    @property
    def seats(self) -> list[Seat]:
        """Every seat held today."""
        return [seat for party in self.parties for seat in party.seats]


def forums() -> list[tuple[Forum.Kind, list[Listed]]]:
    """Every forum under its kind, active ones first: the Council before all others."""
    found = list(Forum.objects.prefetch_related("sides"))
    counted = dict(held().values_list("forum").annotate(Count("id")).order_by())
    noted = notes()
    listed: dict[Forum.Kind, list[Listed]] = defaultdict(list)
    for forum in sorted(found, key=order):
        one = Listed(forum, list(forum.sides.all()), counted.get(forum.slug, 0), noted.get(forum.slug, []))
        listed[Forum.Kind(forum.kind)].append(one)
    return sorted(listed.items(), key=lambda pair: KINDS[pair[0]])


def find(slug: str) -> ForumFacts:
    """One forum. Raises Forum.DoesNotExist."""
    forum = Forum.objects.select_related("body").prefetch_related("sides", "topics").get(slug=slug)
    return ForumFacts(
        forum=forum,
        parties=parties(forum),
        rule=forum.rules.order_by("-number").first(),
        topics=sorted(forum.topics.all(), key=lambda topic: alphabetical(topic.name.plain)),
    )


def order(forum: Forum) -> tuple[bool, int, object]:
    """Real before sample, active before proposed before closed, then by name."""
    return forum.sample, STAGES[Forum.Stage(forum.stage)], alphabetical(forum.name.plain)


def held(on: dt.date | None = None) -> QuerySet[Seat]:
    """The seats held on a day, today unless told otherwise."""
    day = on or clock.today()
    return Seat.objects.filter(Q(held_to=None) | Q(held_to__gte=day), held_from__lte=day)


def parties(forum: Forum) -> list[Party]:
    """The sides with their seats today: co-chairs first, then in the alphabetical order of the bodies."""
    seated: dict[int | None, list[Seat]] = defaultdict(list)
    for seat in held().filter(forum=forum).select_related("body__place", "post__body", "substitute"):
        seated[seat.side_id].append(seat)
    sides: Iterable[Side] = forum.sides.all()
    known = [Party(side, in_order(seated[side.pk])) for side in sides]
    return [*known, Party(None, in_order(seated[None]))] if seated[None] or not known else known


def in_order(seats: Sequence[Seat]) -> list[Seat]:
    """Co-chairs first, then by the name of the body and the title of the post."""
    return sorted(seats, key=lambda seat: (not seat.co_chair, alphabetical(seat.body.name.plain), seat.post_id or ""))


def with_sides() -> QuerySet[Forum]:
    """Forums with their sides at hand."""
    return Forum.objects.prefetch_related(Prefetch("sides"))
