"""What a topic’s front page says of what was said about it in the Senedd."""

from collections.abc import Sequence
from typing import Final

from django.urls import reverse

from cydwaith.practices.fronts import Mention, Part
from cydwaith.senedd import sentences
from cydwaith.senedd.becoming import Followed, followed
from cydwaith.senedd.undertakings import narrowed
from cydwaith.shared.said import said

TITLE: Final = said(cy="Yr hyn a addawyd yn y Senedd", en="What was promised in the Senedd")
ALL: Final = said(cy="Popeth a ddywedwyd am hyn yn y Senedd", en="All that was said about this in the Senedd")
SHOWN: Final = 3


def promised(topics: Sequence[str]) -> Part:
    """What was said on any of these topics: undertakings first, then the last said."""
    found = sorted(narrowed(topics=topics), key=lambda one: not one.undertakes)
    return Part(
        key="promised",
        title=TITLE,
        told=sentences.on_topics(len(found)),
        lines=[mention(one) for one in followed(found[:SHOWN])],
        more=[(ALL, f"{reverse('undertakings')}?topic={topics[0]}")] if found else [],
    )


def mention(one: Followed) -> Mention:
    """One line."""
    day, known = sentences.day(one.told.on), sentences.known(one)
    note = said(
        cy=f"{one.told.office.cy}, {day.cy} · {known.cy}",
        en=f"{one.told.office.en}, {day.en} · {known.en}",
    )
    return Mention(one.told.what, reverse("undertaking", kwargs={"code": one.told.code}), note)
