"""What the search finds here: openings, and days of help."""

from collections.abc import Iterator
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.exchange import facts, knowing, words
from cydwaith.exchange.models import DayOfHelp, Opening
from cydwaith.exchange.queries.expertise import days_of_help
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


def every_day_of_help() -> Iterator[Thing]:
    """Every day of help that was asked for."""
    return map(help_thing, days_of_help().order_by("pk").iterator())


def one_day_of_help(key: str) -> Thing | None:
    """A day of help by its key."""
    found = days_of_help().filter(pk=key).first()
    return help_thing(found) if found else None


def help_thing(one: DayOfHelp) -> Thing:
    """A day of help as the search sees it: its title is who asks whom."""
    title = knowing.from_to(both(one.asking, "name"), both(one.asked, "name"))
    texts = (both(one, "need"), both(one.topic, "name"), both(one, "line"))
    topics = tuple(filter(None, (one.topic_id, one.topic.parent_id)))
    places = tuple(filter(None, (one.asking_id, one.asked_id, one.asking.place_id, one.asked.place_id)))
    return Thing(one.pk, title, texts, topics=topics, places=places, on=one.at.date(), sample=one.sample)


KINDS: Final = (
    Kind("openings", _("Openings"), everything, one, lambda code: reverse("opening", kwargs={"code": code})),
    Kind(
        "help",
        _("Days of help"),
        every_day_of_help,
        one_day_of_help,
        lambda key: reverse("day_of_help", kwargs={"key": key}),
    ),
)
