"""What people ask about forums: which there are, who sits there, what waits, what was decided."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Count, Prefetch, Q, QuerySet, Sum
from django.utils import timezone

from cydwaith.bodies.models import Topic
from cydwaith.forums.models import ConsentRule, Decision, Forum, Item, Meeting, Reservation, Seat, Side
from cydwaith.forums.queries.decisions import OPEN, held_reservations
from cydwaith.shared.order import alphabetical

KINDS = {kind: place for place, kind in enumerate(Forum.Kind)}
STAGES = {stage: place for place, stage in enumerate((Forum.Stage.ACTIVE, Forum.Stage.PROPOSED, Forum.Stage.CLOSED))}
SOON = dt.timedelta(days=90)
SHOWN = 5


@dataclass(frozen=True)
class Listed:
    """A forum in the list: how many seats it has today, its next meeting, and its open decisions."""

    forum: Forum
    sides: list[Side]
    seats: int
    open: int
    next: Meeting | None


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
class Share:
    """The agenda time that one side's items were given in the last year, in minutes, and how many items."""

    side: Side
    minutes: int
    items: int


@dataclass(frozen=True)
class ForumFacts:
    """A forum with everything its page says about it."""

    forum: Forum
    parties: list[Party]
    rule: ConsentRule | None
    topics: list[Topic]
    next: Meeting | None
    past: list[Meeting]
    open: list[Decision]
    decided: list[Decision]
    due: list[Reservation]
    tray: list[Item]
    time: list[Share] = field(default_factory=list)

    @property
    def seats(self) -> list[Seat]:
        """Every seat held today."""
        return [seat for party in self.parties for seat in party.seats]


def forums() -> list[tuple[Forum.Kind, list[Listed]]]:
    """Every forum under its kind, active ones first: the Council before all others."""
    found = list(Forum.objects.prefetch_related("sides"))
    counted = dict(held().values_list("forum").annotate(Count("id")).order_by())
    undecided = dict(Decision.objects.filter(state__in=OPEN).values_list("forum").annotate(Count("id")).order_by())
    coming = {one.forum_id: one for one in upcoming().order_by("-starts")}
    listed: dict[Forum.Kind, list[Listed]] = defaultdict(list)
    for forum in sorted(found, key=order):
        slug = forum.slug
        one = Listed(forum, list(forum.sides.all()), counted.get(slug, 0), undecided.get(slug, 0), coming.get(slug))
        listed[Forum.Kind(forum.kind)].append(one)
    return sorted(listed.items(), key=lambda pair: KINDS[pair[0]])


def order(forum: Forum) -> tuple[bool, int, object]:
    """Real before sample, active before proposed before closed, then by name."""
    return forum.sample, STAGES[Forum.Stage(forum.stage)], alphabetical(forum.name.plain)


def held(on: dt.date | None = None) -> QuerySet[Seat]:
    """The seats held on a day, today unless told otherwise."""
    day = on or timezone.localdate()
    return Seat.objects.filter(Q(held_to=None) | Q(held_to__gte=day), held_from__lte=day)


def upcoming() -> QuerySet[Meeting]:
    """Meetings that are yet to end, the soonest first."""
    wanted = Meeting.objects.filter(ends__gte=timezone.now())
    return wanted.filter(state__in=(Meeting.State.PLANNED, Meeting.State.CALLED)).order_by("starts")


def find(slug: str) -> ForumFacts:
    """One forum. Raises Forum.DoesNotExist."""
    forum = Forum.objects.select_related("body").prefetch_related("sides", "topics").get(slug=slug)
    now = timezone.now()
    meetings = forum.meetings.filter(starts__lt=now).exclude(state=Meeting.State.CANCELLED).order_by("-starts")
    decisions = list(forum.decisions.select_related("moved_by", "moved_body", "forum"))
    return ForumFacts(
        forum=forum,
        parties=parties(forum),
        rule=forum.rules.order_by("-number").first(),
        topics=sorted(forum.topics.all(), key=lambda topic: alphabetical(topic.name.plain)),
        next=upcoming().filter(forum=forum).first(),
        past=list(meetings[:SHOWN]),
        open=[one for one in decisions if one.state in OPEN],
        decided=[one for one in decisions if one.state not in OPEN],
        due=list(held_reservations().filter(review_on__lte=timezone.localdate() + SOON, **of_forum(forum))),
        tray=list(waiting(forum)),
        time=time_by_side(forum),
    )


def of_forum(forum: Forum) -> Mapping[str, Forum]:
    """The condition that a reservation belongs to a forum."""
    return {"consent__text__decision__forum": forum}


def waiting(forum: Forum) -> QuerySet[Item]:
    """What was tabled and waits for a meeting, the oldest first."""
    tray = forum.items.filter(meeting=None, withdrawn=None, parent=None)
    return tray.select_related("tabled_by", "tabled_body").order_by("tabled", "id")


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


def time_by_side(forum: Forum) -> list[Share]:
    """How the agenda time of the last year's meetings was shared between the sides that tabled the items."""
    since = timezone.now() - dt.timedelta(days=365)
    wanted = Item.objects.filter(forum=forum, withdrawn=None, meeting__starts__gte=since, tabled_by__isnull=False)
    wanted = wanted.exclude(meeting__state=Meeting.State.CANCELLED)
    rows = wanted.order_by().values_list("tabled_by").annotate(Sum("minutes_long"), Count("id"))
    counted = {side: (minutes or 0, items) for side, minutes, items in rows}
    return [Share(side, *counted.get(side.pk, (0, 0))) for side in forum.sides.all()]


def with_sides() -> QuerySet[Forum]:
    """Forums with their sides at hand."""
    return Forum.objects.prefetch_related(Prefetch("sides"))
