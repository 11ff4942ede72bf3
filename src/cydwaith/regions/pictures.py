"""The maps of regions: the councils by their borders, and beside it as equal squares."""

from collections.abc import Mapping, Sequence
from typing import Final

from django.urls import reverse

from cydwaith.bodies.models import AreaGroup, Place
from cydwaith.engines.drawing import TILE_NAMES, Tile, Tone, tile_map
from cydwaith.engines.drawing.boundary_map import Ground, Point, boundary_map
from cydwaith.regions import sentences
from cydwaith.regions.borders import layout
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.charts import Chart
from cydwaith.shared.said import pair

FACES: Final = {
    "region-north": "#cfd9d2",
    "region-mid": "#efe6cd",
    "region-south-west": "#d9dcd5",
    "region-south-east": "#bfcfc9",
}
INSIDE, OUTSIDE, PARTLY = "#bfcfc9", "#fbfaf6", "#e3e9e4"


def maps(
    places: Sequence[Place],
    numbers: Mapping[str, int],
    groups: Mapping[str, str],
    shown: AreaGroup | None = None,
    members: Mapping[str, bool] | None = None,
    sites: Sequence[Point] = (),
) -> list[Chart]:
    """The map of borders, where there is a file of them, and the equal squares; `shown` is the page's area.

    `sites` are where projects stand, as dots. On a phone some areas of the first are smaller than a finger; each is a
    square of the second.
    """
    title, desc, borders = str(sentences.of_map(shown)), str(sentences.MAP), layout()
    tiles = tile_map([tile(one, numbers, members) for one in places], key="regions-tiles", title=title, desc=desc)
    found = [Chart(title if borders is None else str(sentences.SQUARES), tiles, None, "regions-tiles")]
    if borders is not None:
        grounds = [ground(one, numbers, groups, members) for one in places if one.pk in borders.outlines]
        wide = boundary_map(grounds, borders, key="regions-map", title=title, desc=desc, points=sites)
        found.insert(0, Chart(title, wide, None, "regions"))
    return found


def ground(
    one: Place, numbers: Mapping[str, int], groups: Mapping[str, str], members: Mapping[str, bool] | None
) -> Ground:
    """One council's area."""
    if members is None:
        face, dash = FACES.get(groups.get(one.pk, ""), OUTSIDE), None
    else:
        face = {None: OUTSIDE, True: INSIDE, False: PARTLY}[members.get(one.pk)]
        dash = "5 3" if members.get(one.pk) is False else None
    number = numbers.get(one.pk, 0)
    value = str(number) if members is None or one.pk in members else ""
    return Ground(code=one.pk, value=value, label=label(one, number), href=address(one), face=face, dash=dash)


def tile(one: Place, numbers: Mapping[str, int], members: Mapping[str, bool] | None) -> Tile:
    """One council's square."""
    name, short = TILE_NAMES[one.letters][reading_language()]
    number = numbers.get(one.pk, 0)
    inside = members is None or one.pk in members
    return Tile(
        code=one.letters,
        name=name,
        short=short,
        value=str(number) if inside else "",
        tone=Tone.HIGHER if members is not None and inside else Tone.PLAIN,
        href=address(one),
        label=label(one, number),
    )


def label(one: Place, number: int) -> str:
    """What is read out."""
    return str(sentences.on_map(pair(one, "name"), number))


def address(one: Place) -> str:
    """Where its projects are."""
    return f"{reverse('projects')}?place={one.pk}"
