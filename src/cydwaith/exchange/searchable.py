"""What the search finds here: openings."""

from collections.abc import Iterator
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.exchange import facts, words
from cydwaith.exchange.models import Opening
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.pairs import both


def everything() -> Iterator[Thing]:
    """Every opening."""
    return map(thing, Opening.objects.order_by("pk").iterator())


def one(code: str) -> Thing | None:
    """An opening by its code."""
    found = Opening.objects.filter(pk=code).first()
    return thing(found) if found else None


def thing(opening: Opening) -> Thing:
    """An opening as the search sees it."""
    kind = words.KINDS[opening.kind]  # type: ignore[index]  # a choice is its text
    texts = (both(opening, "what"), kind, *facts.called(opening.skill_codes))
    places = (opening.place_id,) if opening.place_id else ()
    return Thing(opening.pk, both(opening, "title"), texts, places=places, sample=opening.sample)


KINDS: Final = (
    Kind("openings", _("Openings"), everything, one, lambda code: reverse("opening", kwargs={"code": code})),
)
