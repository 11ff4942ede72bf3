"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Place
from cydwaith.engines.drawing import Tile, Tone, tile_map
from cydwaith.evidence.pages.pictures import Picture, drawn, tile
from cydwaith.evidence.pages.viewpoint import Viewpoint, viewpoint
from cydwaith.evidence.queries import standings
from cydwaith.evidence.sentences.findings import sentence
from cydwaith.evidence.verdicts import Tally
from cydwaith.practices import words
from cydwaith.practices.findings import voice
from cydwaith.practices.queries import home as asked


def home(request: HttpRequest) -> HttpResponse:
    """What stands out now, the map, and what is new."""
    view = viewpoint(request)
    lead = asked.lead()
    context = {
        "section": "",
        "view": view,
        "lead": lead,
        "finding": lead and sentence(lead.standing, lead.standing.indicator, lead.others),
        "map": map_of(view, standings.counts_by_place()),
        "new": asked.new(),
        "steps": words.STEPS,
    }
    return render(request, "practices/home.html", context)


def map_of(view: Viewpoint, counts: dict[str, Tally]) -> Picture:
    """The 22 squares, each with the number of figures on which the council does better than expected."""
    number = {place.code: counts.get(place.code, Tally()).better for place in view.councils}
    title = voice().home_map(sum(1 for count in number.values() if count))
    tiles = [square(place, number[place.code], view) for place in view.councils]
    desc = _("The number on each square is on how many indicators that council is better than expected.")
    return drawn(title, lambda key, width: tile_map(tiles, key=key, title=title, desc=desc, width=width), "wales")


def square(place: Place, number: int, view: Viewpoint) -> Tile:
    """One council's square."""
    return tile(
        place.letters, tone=Tone.BETTER if number else Tone.PLAIN, value=str(number), own=place.code == view.code,
        label=voice().tile_label(place.name.plain, number), href=view.address("council", code=place.code),
    )  # fmt: skip
