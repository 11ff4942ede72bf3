"""Reach: every corner of Wales, topic by topic, and what has not come to a council yet."""

from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy

from cydwaith.bodies.models import Place
from cydwaith.engines.drawing import Svg, Tile, Tone, glyph, mini_map
from cydwaith.evidence.pages.viewpoint import Viewpoint, viewpoint
from cydwaith.practices import words
from cydwaith.practices.lists.reach import REACH
from cydwaith.practices.pictures import TONES
from cydwaith.practices.queries import reach as asked
from cydwaith.practices.queries.known import OWN, PRESENT
from cydwaith.practices.queries.topics import branches, find
from cydwaith.practices.sentences import reach as sentences
from cydwaith.shared.said import Said, pair

STAGES: Final = {OWN: gettext_lazy("Has a practice of its own"), **words.STEPS, "": gettext_lazy("Nothing recorded")}


@dataclass(frozen=True, slots=True)
class Cell:
    """One council on one topic: its sign and what it means."""

    place: Place
    sign: Svg
    words: str
    own: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One topic: its small map, its cells in the order of the councils, and councils by stage."""

    line: asked.Line
    finding: Said
    map: Svg
    cells: list[Cell]
    groups: list[tuple[str, Svg, list[Place]]]


def reach(request: HttpRequest) -> HttpResponse:
    """The matrix, or what has not reached one council."""
    view = viewpoint(request)
    tree = branches()
    topic = find(request.GET.get("topic", ""), tree)
    found = asked.reach(view.councils, topic, tree)
    missing = asked.missing(found, view.code) if view.place else None
    context = {
        "section": "reach",
        "view": view,
        "topic": topic,
        "list": REACH,
        "found": found,
        "finding": finding(found, view, missing),
        "rows": [row(line, view) for line in found.lines],
        "missing": missing,
        "key": [(sign(stage), STAGES[stage]) for stage in (OWN, "adopted", "trying", "interested", "")],
    }
    return render(request, "practices/reach.html", context)


def finding(found: asked.Reach, view: Viewpoint, missing: asked.Missing | None) -> Said:
    """The page's one sentence."""
    topics = len(found.lines)
    if view.place and missing:
        return sentences.to_council(pair(view.place, "name"), bare=len(missing.topics), topics=topics)
    practices = {one.practice.pk for line in found.lines for one in line.practices}
    everywhere = sum(1 for line in found.lines if all(line.reached(place.code) for place in view.councils))
    return sentences.over_wales(number=len(practices), topics=topics, everywhere=everywhere)


def tone(stage: str) -> Tone:
    """The tone of a stage."""
    return Tone.ORIGIN if stage == OWN else TONES.get(stage, Tone.NONE)


def sign(stage: str, title: str = "") -> Svg:
    """The sign of a stage."""
    return glyph(tone(stage), title)


def row(line: asked.Line, view: Viewpoint) -> Row:
    """One topic's row and card."""
    present = sum(1 for stage in line.stages.values() if stage in PRESENT)
    told = sentences.on_topic(present=present, total=len(view.councils))
    stage_of = {place.code: line.stages.get(place.code, "") for place in view.councils}
    tiles = [
        Tile(code=place.letters, tone=tone(stage_of[place.code]), own=place.code == view.code)
        for place in view.councils
    ]
    cells = [
        Cell(place, sign(stage_of[place.code]), str(STAGES[stage_of[place.code]]), place.code == view.code)
        for place in view.councils
    ]
    groups = [
        (str(STAGES[stage]), sign(stage), [place for place in view.councils if stage_of[place.code] == stage])
        for stage in STAGES
        if stage in stage_of.values()
    ]
    return Row(line, told, mini_map(tiles, key=f"reach-{line.topic.code}", title=str(told)), cells, groups)
