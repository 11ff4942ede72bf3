"""The read API of the ground: bodies and their posts, places and their groups, topics."""

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router
from pydantic import Field

from cydwaith.bodies import models
from cydwaith.bodies.deeds import BODY_READ
from cydwaith.bodies.models import BodyKind, Extent, PlaceKind
from cydwaith.bodies.models.sourced import Sourced
from cydwaith.shared.api import answer, listing, page, single
from cydwaith.shared.rows import Asked, Code, Row, Texts, narrowed, one

router = Router(tags=["bodies"])


class Source(Row):
    """Who says so, where, on which date it was so, and how sure that is: H high, M middling."""

    name: str
    url: str | None
    as_of: dt.date
    certainty: str

    @classmethod
    def parts(cls, thing: Sourced, /) -> dict[str, Any]:
        return {"name": thing.source, "url": thing.source_url or None}


class Body(Row):
    """An organisation of the public service of Wales, or one that works with it."""

    code: str
    kind: BodyKind
    name: Texts
    short: Texts
    welsh_source: str | None = Field(description="where the Welsh name was read")
    place: str | None
    area_group: str | None
    website: str | None
    source: Source


class Post(Row):
    """An office in a body; never the person in it."""

    code: str
    body: str
    title: Texts
    welsh_source: str | None = Field(description="where the Welsh name was read")
    kind: str | None
    contact: str | None
    source: Source


class Place(Row):
    """An area with an official nine-character code."""

    code: str
    kind: PlaceKind
    letters: str | None
    name: Texts
    short: Texts
    area_km2: float | None
    source: Source


class Member(Row):
    """A place in a group: whole or part, from one date to another."""

    place: str
    extent: Extent
    valid_from: dt.date | None
    valid_to: dt.date | None


class AreaGroup(Row):
    """A dated set of places that belong together."""

    code: str
    kind: str
    place: str | None
    name: Texts
    valid_from: dt.date | None
    valid_to: dt.date | None
    members: list[Member]
    source: Source

    @classmethod
    def parts(cls, thing: models.AreaGroup, /) -> dict[str, Any]:
        return {"members": [Member.of(member) for member in thing.memberships.all()]}


class Topic(Row):
    """A policy area, or a part of one, and the other words it is looked for by."""

    code: str
    parent: str | None
    name: Texts
    aliases: list[str]

    @classmethod
    def parts(cls, thing: models.Topic, /) -> dict[str, Any]:
        return {"aliases": thing.aliases.split()}


class BodiesAsked(Asked):
    kind: BodyKind | None = None
    place: Code | None = None


class PlacesAsked(Asked):
    kind: PlaceKind | None = None
    area_group: Code | None = None


class GroupsAsked(Asked):
    kind: Code | None = None
    place: Code | None = None


class TopicsAsked(Asked):
    parent: Code | None = None


@listing(router, "/bodies", Body, "bodies", cy="Sefydliadau", en="Organisations", may=BODY_READ)
def bodies(request: HttpRequest, asked: Query[BodiesAsked]) -> HttpResponse:
    rows = narrowed(models.Body.objects.all(), asked, kind="kind", place="place")
    return page(request, rows, asked, Body)


@single(
    router,
    "/bodies/{code}",
    Body,
    "body",
    example={"code": "GB-PLA-PEM"},
    cy="Un sefydliad",
    en="One organisation",
    may=BODY_READ,
)
def body(request: HttpRequest, code: Path[Code]) -> HttpResponse:
    return answer(request, Body.of(one(models.Body.objects.all(), code=code)))


@listing(
    router,
    "/bodies/{code}/posts",
    Post,
    "posts",
    example={"code": "GB-PLA-PEM"},
    cy="Swyddi sefydliad",
    en="The posts of an organisation",
    may=BODY_READ,
)
def posts(request: HttpRequest, code: Path[Code], asked: Query[Asked]) -> HttpResponse:
    owner = one(models.Body.objects.all(), code=code)
    return page(request, owner.posts.all(), asked, Post)


@listing(router, "/places", Place, "places", cy="Lleoedd", en="Places", may=BODY_READ)
def places(request: HttpRequest, asked: Query[PlacesAsked]) -> HttpResponse:
    rows = narrowed(models.Place.objects.all(), asked, kind="kind", area_group="memberships__group").distinct()
    return page(request, rows, asked, Place)


@listing(router, "/area-groups", AreaGroup, "area_groups", cy="Grwpiau ardaloedd", en="Area groups", may=BODY_READ)
def area_groups(request: HttpRequest, asked: Query[GroupsAsked]) -> HttpResponse:
    groups = models.AreaGroup.objects.prefetch_related("memberships")
    rows = narrowed(groups, asked, kind="kind", place="memberships__place").distinct()
    return page(request, rows, asked, AreaGroup)


@listing(router, "/topics", Topic, "topics", cy="Pynciau", en="Topics", may=BODY_READ)
def topics(request: HttpRequest, asked: Query[TopicsAsked]) -> HttpResponse:
    return page(request, narrowed(models.Topic.objects.all(), asked, parent="parent"), asked, Topic)
