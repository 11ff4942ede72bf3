"""The councils of Wales: all side by side."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Place
from cydwaith.engines.drawing import Tile, Tone, tile_map
from cydwaith.evidence.pages.pictures import tile
from cydwaith.evidence.pages.viewpoint import Viewpoint, viewpoint
from cydwaith.evidence.verdicts import Tally
from cydwaith.practices.lists.councils import COUNCILS, rows
from cydwaith.practices.sentences import councils as sentences
from cydwaith.shared.charts import Chart, one_drawing
from cydwaith.shared.said import pair


def councils(request: HttpRequest) -> HttpResponse:
    """Every council: where it stands out and falls behind, what it shared and took up."""
    view = viewpoint(request)
    counted = {line.place.code: line for line in rows()}
    lines = [counted[place.code] for place in view.councils]
    most = max((line.tally.better for line in lines), default=0)
    leading = [pair(line.place, "name") for line in lines if line.tally.better == most]
    context = {
        "section": "councils",
        "view": view,
        "list": COUNCILS,
        "lines": lines,
        "finding": sentences.stand_out_most(leading, most),
        "map": map_of(view, {code: line.tally for code, line in counted.items()}) if lines else None,
    }
    return render(request, "practices/councils.html", context)


def map_of(view: Viewpoint, counts: dict[str, Tally]) -> Chart:
    """The 22 squares, each with the number of figures on which the council does better than expected."""
    number = {place.code: counts.get(place.code, Tally()).better for place in view.councils}
    title = str(sentences.better_at_something(sum(1 for count in number.values() if count)))
    tiles = [square(place, number[place.code], view) for place in view.councils]
    desc = _("The number on each square is on how many indicators that council is better than expected.")
    return one_drawing(title, lambda key: tile_map(tiles, key=key, title=title, desc=desc), "wales")


def square(place: Place, number: int, view: Viewpoint) -> Tile:
    """One council's square."""
    return tile(
        place.letters,
        tone=Tone.BETTER if number else Tone.PLAIN,
        value=str(number),
        own=place.code == view.code,
        label=str(sentences.tile_label(pair(place, "name"), number)),
        href=view.address("council", code=place.code),
    )
