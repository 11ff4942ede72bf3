"""Reach: every corner of Wales, topic by topic, and what has not come to a council yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy

from cydwaith.bodies.models import Place, Topic
from cydwaith.engines.drawing import Svg, Tile, Tone, glyph, mini_map, shown_again, sprite
from cydwaith.evidence.pages.viewpoint import Viewpoint, viewpoint
from cydwaith.practices import words
from cydwaith.practices.lists.reach import REACH
from cydwaith.practices.pictures import TONES
from cydwaith.practices.queries import reach as asked
from cydwaith.practices.queries.known import OWN, PRESENT
from cydwaith.practices.queries.topics import branches, find
from cydwaith.practices.sentences import reach as sentences
from cydwaith.shared.parts import render_part
from cydwaith.shared.said import Said, pair, said

ABOUT: Final = said(cy="Cyrhaeddiad: pob cwr o Gymru", en="Reach: every corner of Wales")
STAGES: Final = {OWN: gettext_lazy("Has a practice of its own"), **words.STEPS, "": gettext_lazy("Nothing recorded")}


Stages = dict[str, str]
"""How far each council has come on a topic, by the code of its area; "" where nothing is recorded."""


@dataclass(frozen=True, slots=True)
class Card:
    """One topic: its small map and what it shows."""

    line: asked.Line
    finding: Said
    map: Svg


def reach(request: HttpRequest) -> HttpResponse:
    """Topic by topic, or what has not reached one council."""
    view, topic, found = looked_at(request)
    missing = asked.missing(found, view.code) if view.place else None
    context = {
        "section": "reach",
        "view": view,
        "topic": topic,
        "list": REACH,
        "found": found,
        "finding": finding(found, view, missing),
        "cards": [card(line, view) for line in found.lines],
        "missing": missing,
        "key": key(),
    }
    return render(request, "practices/reach.html", context)


def table(request: HttpRequest) -> HttpResponse:
    """Every council on every topic in one table."""
    view, _topic, found = looked_at(request)
    shown = {stage: shown_again(stage, str(words)) for stage, words in STAGES.items()}
    context = {
        "view": view,
        "key": key(),
        "sprite": sprite({stage: sign(stage) for stage in STAGES}),
        "rows": [(line.topic, cells(line, view, shown)) for line in found.lines],
    }
    return render_part(request, "practices/reach_table.html", context, name="reach_table", about=ABOUT)


def topic(request: HttpRequest, code: str) -> HttpResponse:
    """Which councils have come how far on one topic."""
    view, tree = viewpoint(request), branches()
    found = asked.reach(view.councils, find(code, tree), tree)
    line = next((line for line in found.lines if line.topic.code == code), None)
    if line is None:
        raise Http404(code)
    context = {"view": view, "groups": groups(line, view)}
    return render_part(request, "practices/reach_topic.html", context, name="reach_topic", about=line.topic.name)


def looked_at(request: HttpRequest) -> tuple[Viewpoint, Topic | None, asked.Reach]:
    """From where, on which topic if on one, and what is found there."""
    view, tree = viewpoint(request), branches()
    topic = find(request.GET.get("topic", ""), tree)
    return view, topic, asked.reach(view.councils, topic, tree)


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


def key() -> list[tuple[Svg, object]]:
    """What the signs mean."""
    return [(sign(stage), STAGES[stage]) for stage in (OWN, "adopted", "trying", "interested", "")]


def stages(line: asked.Line, view: Viewpoint) -> Stages:
    """How far each council has come."""
    return {place.code: line.stages.get(place.code, "") for place in view.councils}


def card(line: asked.Line, view: Viewpoint) -> Card:
    """One topic's card."""
    present = sum(1 for stage in line.stages.values() if stage in PRESENT)
    told = sentences.on_topic(present=present, total=len(view.councils))
    stage_of = stages(line, view)
    tiles = [
        Tile(code=place.letters, tone=tone(stage_of[place.code]), own=place.code == view.code)
        for place in view.councils
    ]
    return Card(line, told, mini_map(tiles, key=f"reach-{line.topic.code}", title=str(told)))


def cells(line: asked.Line, view: Viewpoint, signs: Mapping[str, Svg]) -> list[tuple[Svg, bool]]:
    """One topic's row of the table, in the order of the councils: the sign of each, and whether it is the reader's."""
    return [(signs[line.stages.get(place.code, "")], place.code == view.code) for place in view.councils]


def groups(line: asked.Line, view: Viewpoint) -> list[tuple[str, Svg, list[Place]]]:
    """The councils on one topic, by how far they have come."""
    stage_of = stages(line, view)
    return [
        (str(STAGES[stage]), sign(stage), [place for place in view.councils if stage_of[place.code] == stage])
        for stage in STAGES
        if stage in stage_of.values()
    ]
