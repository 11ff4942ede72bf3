"""The bodies, which stand below the search and cannot register themselves."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.models import Body
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.pairs import both


def bodies() -> Iterator[Thing]:
    return map(thing, Body.objects.order_by("pk").iterator())


def body(code: str) -> Thing | None:
    found = Body.objects.filter(pk=code).first()
    return thing(found) if found else None


def thing(body: Body) -> Thing:
    places = tuple(filter(None, (body.pk, body.place_id)))
    return Thing(
        body.pk,
        both(body, "name"),
        (both(body, "note"),),
        f"{body.short_cy} {body.short_en}",
        places=places,
        called=(body.pk,),
    )


BODIES = Kind("bodies", _("Organisations"), bodies, body, lambda code: reverse("body", kwargs={"code": code}))
