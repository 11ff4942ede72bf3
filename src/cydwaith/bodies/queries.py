"""What people ask about bodies, their posts and their members."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Prefetch, Q, QuerySet

from cydwaith.bodies.models import (
    AreaMembership,
    Body,
    BodyKind,
    Delegation,
    Holding,
    JoinRequest,
    Membership,
    Place,
    Post,
    PostKind,
)
from cydwaith.bodies.models.sourced import Sourced
from cydwaith.shared import clock
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import Role

ORDER = {kind: place for place, kind in enumerate(BodyKind)}
RANK = {kind.value: place for place, kind in enumerate(PostKind)}


@dataclass(frozen=True)
class Source:
    """Where facts were read, on which date, and how sure that makes them."""

    name: str
    url: str
    as_of: dt.date
    certainty: str


@dataclass(frozen=True)
class BodyFacts:
    """A body with everything its page says about it."""

    body: Body
    posts: Sequence[Post]
    belongs_to: Sequence[AreaMembership]
    reaches: Sequence[AreaMembership]
    sources: Sequence[Source]


def bodies_by_kind() -> list[tuple[BodyKind, list[Body]]]:
    """Every body under its kind, in the order of the kinds and of the reader's alphabet."""
    found = sorted(Body.objects.all(), key=lambda body: (ORDER[BodyKind(body.kind)], alphabetical(body.name.plain)))
    return [(BodyKind(kind), list(group)) for kind, group in groupby(found, key=lambda body: body.kind)]


def body_facts(code: str) -> BodyFacts:
    """Everything about one body. Raises Body.DoesNotExist."""
    body = Body.objects.select_related("place", "area_group").get(code=code)
    posts = list(body.posts.prefetch_related(Prefetch("holdings", held_now(), to_attr="holders")))
    posts.sort(key=lambda post: RANK.get(post.kind, len(RANK)))
    belongs_to = groups_around(body.place) if body.place is not None and body.place.kind == "council" else []
    reaches = list(now(AreaMembership.objects.filter(group=body.area_group_id)).select_related("place"))
    facts: list[Sourced | None] = [body, body.place, body.area_group, *posts, *belongs_to, *reaches]
    return BodyFacts(body, posts, belongs_to, in_order(reaches), sources(facts))


def groups_around(place: Place) -> list[AreaMembership]:
    """The groups that a place belongs to now, each with the bodies that serve it."""
    around = now(AreaMembership.objects.filter(place=place))
    return list(around.select_related("group").prefetch_related("group__bodies"))


def in_order(memberships: Sequence[AreaMembership]) -> list[AreaMembership]:
    """In the order of the reader's alphabet."""
    return sorted(memberships, key=lambda membership: alphabetical(membership.place.name.plain))


def now(memberships: QuerySet[AreaMembership]) -> QuerySet[AreaMembership]:
    """Those that have begun and not ended."""
    today = clock.today()
    begun = Q(valid_from=None) | Q(valid_from__lte=today)
    return memberships.filter(begun, Q(valid_to=None) | Q(valid_to__gte=today))


def held_now() -> QuerySet[Holding]:
    """Whoever holds a post today."""
    today = clock.today()
    current = Holding.objects.filter(Q(held_to=None) | Q(held_to__gte=today), held_from__lte=today)
    return current.select_related("person").order_by("held_from")


def sources(facts: Sequence[Sourced | None]) -> list[Source]:
    """Where these facts were read, each source once, in the order in which it is first needed."""
    said = [Source(fact.source, fact.source_url, fact.as_of, fact.certainty) for fact in facts if fact is not None]
    return list(dict.fromkeys(said))


def post(body: str, slug: str) -> Post:
    """One post with its body and everyone who held it, newest first. Raises Post.DoesNotExist."""
    holdings = Prefetch("holdings", Holding.objects.select_related("person").order_by("-held_from"))
    return Post.objects.select_related("body").prefetch_related(holdings).get(code=f"{body}/{slug}")


def members(body: str) -> list[Membership]:
    """Everyone with a role in a body: administrators first, then by name."""
    found = Membership.objects.filter(body=body).select_related("account")
    rank = {role.value: place for place, role in enumerate(reversed(Role))}
    return sorted(found, key=lambda one: (rank[one.role], alphabetical(one.account.name or one.account.email)))


def join_requests(body: str) -> list[JoinRequest]:
    """Everybody who asks to join a body and was not answered, whoever waits longest first."""
    return list(JoinRequest.objects.filter(body=body, refused=None))


def delegated(holding: Holding) -> list[Delegation]:
    """What is delegated of a holding, and was not taken back or is over."""
    found = holding.delegations.filter(revoked=None, ends__gte=clock.today(), account__isnull=False)
    return list(found.select_related("account"))


def roles(account_pk: int) -> list[Membership]:
    """An account's roles, by the name of the body."""
    found = Membership.objects.filter(account=account_pk).select_related("body")
    return sorted(found, key=lambda one: alphabetical(one.body.name.plain))


def post_choices(bodies: Iterable[Body]) -> list[tuple[str, str]]:
    """The posts of bodies to choose from: code and name, in the order of the reader's alphabet."""
    posts = Post.objects.filter(body__in=bodies).select_related("body")
    named = [(post.pk, f"{post.title.plain}, {post.body.name.plain}") for post in posts]
    return sorted(named, key=lambda one: alphabetical(one[1]))
