"""Coverage of networks: who sits in one, who came, where nobody does, and which hole to close first."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from cydwaith.bodies.models import Topic
from cydwaith.engines.drawing import Presence, Strip, Svg, coverage, presence_sign
from cydwaith.forums.models import Forum
from cydwaith.forums.pages.downloads import as_csv, as_json
from cydwaith.forums.pictures import PHONE, WIDE, Drawn, short
from cydwaith.forums.words import LEVELS
from cydwaith.networks.findings import voice
from cydwaith.networks.queries import coverage as asked
from cydwaith.networks.queries.holes import Hole, holes
from cydwaith.networks.words import PRESENCE
from cydwaith.practices.queries.topics import branches
from cydwaith.shared.bilingual import both

SHOWN = 6
COLUMNS = (
    "topic", "topic_cy", "topic_en", "level", "council", "council_cy", "council_en", "presence", "networks",
    "proposed", "behind", "practices", "convenor",
)  # fmt: skip


@dataclass(frozen=True)
class ShownHole:
    """A hole as the page shows it: its reason, who could convene, and by level what is proposed or the way to open."""

    hole: Hole
    reason: str
    convenor: str
    ways: list[tuple[str, list[Forum], str]]


@dataclass(frozen=True)
class Row:
    """One topic on one level, for the table: its words and its cells in the order of the councils."""

    topic: Topic
    level: str
    part: asked.Part
    told: str
    cells: list[Presence]


def networks(request: HttpRequest) -> HttpResponse:
    """The matrix, and the holes in the order in which to close them; `?topic=` narrows both to one policy area."""
    area = request.GET.get("topic", "")[:60]
    found = asked.coverage(area)
    ranked = holes(found)
    finding = voice().coverage(topics=len(found.lines), covered=found.covered)
    context = {
        "section": "forums",
        "finding": finding,
        "found": found,
        "areas": [branch.topic for branch in branches() if branch.parts],
        "area": area if any(line.area.code == area for line in found.lines) and len(found.lines) else "",
        "matrix": matrix(found, finding),
        "key": [(presence_sign(how), PRESENCE[how.value]) for how in Presence],
        "signs": {how.value: presence_sign(how) for how in Presence},
        "columns": [(council, short(council)) for council in found.councils],
        "rows": [row(line, level, found) for line in found.lines for level in asked.LEVELS],
        "holes": [shown(hole) for hole in ranked[:SHOWN]],
        "more": [shown(hole) for hole in ranked[SHOWN:]],
        "levels": LEVELS,
        "presence": PRESENCE,
        "area_query": f"?{urlencode({'topic': area})}" if area else "",
    }
    return render(request, "networks/networks.html", context)


def matrix(found: asked.Coverage, title: str) -> Drawn:
    """The picture: each topic with two strips, councillors above officers."""
    before = [None, *(line.area.code for line in found.lines)]
    strips = [
        Strip(
            name=line.topic.name.plain,
            levels=[[line.parts[level].of(council.code) for council in found.councils] for level in asked.LEVELS],
            first=line.area.code != last,
        )
        for line, last in zip(found.lines, before, strict=False)
    ]
    columns = [short(council) for council in found.councils]
    told = {"title": title, "desc": voice().matrix_desc()}
    wide: Svg = coverage(strips, columns, key="coverage", width=WIDE, **told)
    return Drawn(title, wide, coverage(strips, columns, key="coverage-phone", width=PHONE, **told))


def row(line: asked.Line, level: str, found: asked.Coverage) -> Row:
    """One row of the table."""
    part = line.parts[level]
    came = part.count(Presence.CAME)
    told = voice().sitting(sits=came + part.count(Presence.SITS), came=came)
    return Row(line.topic, level, part, told, [part.of(council.code) for council in found.councils])


def shown(hole: Hole) -> ShownHole:
    """One hole with its reason in a sentence."""
    speak, one = voice(), hole.convenor
    reason = speak.hole(hole.levels, judged=hole.need.judged, behind=len(hole.need.behind), offers=len(hole.offers))
    told = speak.nobody_to_convene()
    if one:
        told = speak.convenor(one.body.name.plain, practices=len(one.practices), better=one.better)
    return ShownHole(hole, reason, told, [(level, hole.proposed(level), way(hole, level)) for level in hole.levels])


def way(hole: Hole, level: str) -> str:
    """The address of the form that opens a network, filled in."""
    filled = {"topic": hole.topic, "level": str(level), "convenor": hole.convenor.body.pk if hole.convenor else ""}
    return f"{reverse('forum_new')}?{urlencode(filled)}"


def facts(request: HttpRequest) -> Iterator[dict[str, Any]]:
    """The matrix as rows: a topic, a level and a council each; need and offers are the topic's.

    `behind` counts the councils behind what their circumstances predict; empty where no figure is judged, or the topic
    has no hole on that level.
    """
    found = asked.coverage(request.GET.get("topic", "")[:60])
    open_ = {(hole.topic, level): hole for hole in holes(found) for level in hole.levels}
    for line in found.lines:
        topic = both(line.topic, "name")
        for level in asked.LEVELS:
            part, hole = line.parts[level], open_.get((line.topic.code, level))
            told = {
                "topic": line.topic.code, "topic_cy": topic["cy"], "topic_en": topic["en"], "level": str(level),
                "networks": [one.slug for one in part.networks], "proposed": [one.slug for one in part.proposed],
                "behind": len(hole.need.behind) if hole and hole.need.judged else None,
                "practices": len(hole.offers) if hole else None,
                "convenor": hole.convenor.body.pk if hole and hole.convenor else None,
            }  # fmt: skip
            for council in found.councils:
                name = both(council, "name")
                yield told | {
                    "council": council.code, "council_cy": name["cy"], "council_en": name["en"],
                    "presence": part.of(council.code).value,
                }  # fmt: skip


def csv_file(request: HttpRequest) -> HttpResponse:
    """The coverage as CSV."""
    return as_csv("networks", COLUMNS, facts(request))


def json_file(request: HttpRequest) -> JsonResponse:
    """The coverage as JSON."""
    return as_json("networks", facts(request))
