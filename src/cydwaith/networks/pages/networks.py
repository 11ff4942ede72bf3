"""Coverage of networks: who sits in one, who came, where nobody does, and which hole to close first."""

from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from cydwaith.bodies.models import Topic
from cydwaith.engines.drawing import Presence, Strip, Svg, coverage, presence_sign, shown_again, sprite
from cydwaith.forums.models import Forum
from cydwaith.forums.pictures import PHONE, WIDE, short
from cydwaith.forums.words import LEVELS
from cydwaith.networks import sentences
from cydwaith.networks.lists import HOLES, NETWORKS
from cydwaith.networks.queries import coverage as asked
from cydwaith.networks.queries.holes import Hole, holes
from cydwaith.networks.wanted import wanted
from cydwaith.networks.words import PRESENCE
from cydwaith.practices.queries.topics import branches, for_reader
from cydwaith.shared.charts import Chart, drawn
from cydwaith.shared.parts import render_part
from cydwaith.shared.said import Said, pair, said

SHOWN = 6
WHERE = said(cy="Lle mae rhwydweithiau ar goll", en="Where networks are missing")


@dataclass(frozen=True)
class ShownHole:
    """A hole as the page shows it: its reason, who could convene, and by level what is proposed or the way to open."""

    hole: Hole
    reason: Said
    convenor: Said
    ways: list[tuple[str, list[Forum], str]]


@dataclass(frozen=True)
class Row:
    """One topic on one level, for the table: its words and its cells in the order of the councils."""

    topic: Topic
    level: str
    part: asked.Part
    told: Said
    cells: list[Presence]


def networks(request: HttpRequest) -> HttpResponse:
    """The matrix, and the holes in the order in which to close them; `?topic=` narrows both to one policy area."""
    area, found = looked_at(request)
    ranked = holes(found)
    finding = sentences.coverage(topics=len(found.lines), covered=found.covered)
    context = {
        "section": "forums",
        "finding": finding,
        "found": found,
        "areas": [branch.topic for branch in for_reader(branches()) if branch.parts],
        "area": area if narrowed(area, found) else "",
        "matrix": matrix(found, str(finding)) if found.held else None,
        "empty": by_area(found.empty),
        "key": key(),
        "holes": [shown(hole) for hole in ranked[:SHOWN]],
        "more": len(ranked[SHOWN:]),
        "wanted": wanted({line.topic.code for line in found.lines})[:SHOWN],
        "lists": (NETWORKS, HOLES),
        "query": urlencode({"topic": area}) if narrowed(area, found) else "",
    }
    return render(request, "networks/networks.html", context)


def missing(request: HttpRequest) -> HttpResponse:
    """The holes after the first ones."""
    _area, found = looked_at(request)
    context = {"holes": [shown(hole) for hole in holes(found)[SHOWN:]], "first": SHOWN + 1}
    return render_part(request, "networks/networks_missing.html", context, name="networks_missing", about=WHERE)


def table(request: HttpRequest) -> HttpResponse:
    """The matrix as a table."""
    _area, found = looked_at(request)
    context = {
        "key": key(),
        "sprite": sprite({how.value: presence_sign(how) for how in Presence}),
        "signs": {how.value: shown_again(how.value, str(PRESENCE[how.value])) for how in Presence},
        "columns": [(council, short(council)) for council in found.councils],
        "rows": [row(line, level, found) for line in found.held for level in asked.LEVELS],
        "levels": LEVELS,
    }
    return render_part(request, "networks/networks_table.html", context, name="networks_table", about=WHERE)


def looked_at(request: HttpRequest) -> tuple[str, asked.Coverage]:
    """The policy area asked for, and what is found there."""
    area = request.GET.get("topic", "")[:60]
    return area, asked.coverage(area)


def key() -> list[tuple[Svg, object]]:
    """What the signs mean."""
    return [(presence_sign(how), PRESENCE[how.value]) for how in Presence]


def narrowed(area: str, found: asked.Coverage) -> bool:
    """Whether there is such a policy area; of one that there is not, everything is shown."""
    return any(line.area.code == area for line in found.lines)


def matrix(found: asked.Coverage, title: str) -> Chart:
    """The picture: each topic on which there is a network with two strips, councillors above officers."""
    before = [None, *(line.area.code for line in found.held)]
    strips = [
        Strip(
            name=line.topic.name.plain,
            levels=[[line.parts[level].of(council.code) for council in found.councils] for level in asked.LEVELS],
            first=line.area.code != last,
        )
        for line, last in zip(found.held, before, strict=False)
    ]
    columns = [short(council) for council in found.councils]
    told = {"title": title, "desc": str(sentences.MATRIX)}
    return drawn(
        title,
        lambda key, width: coverage(strips, columns, key=key, width=width, **told),
        "coverage",
        wide=WIDE,
        phone=PHONE,
    )


def by_area(lines: list[asked.Line]) -> list[tuple[Topic, list[Topic]]]:
    """Topics under their policy areas."""
    return [(area, [line.topic for line in inside]) for area, inside in groupby(lines, key=lambda line: line.area)]


def row(line: asked.Line, level: str, found: asked.Coverage) -> Row:
    """One row of the table."""
    part = line.parts[level]
    came = part.count(Presence.CAME)
    told = sentences.sitting(sits=came + part.count(Presence.SITS), came=came)
    return Row(line.topic, level, part, told, [part.of(council.code) for council in found.councils])


def shown(hole: Hole) -> ShownHole:
    """One hole with its reason in a sentence."""
    need, one = hole.need, hole.convenor
    reason = sentences.hole(hole.levels, judged=need.judged, behind=len(need.behind), offers=len(hole.offers))
    told = sentences.NOBODY_TO_CONVENE
    if one:
        told = sentences.convenor(pair(one.body, "name"), practices=len(one.practices), better=one.better)
    return ShownHole(hole, reason, told, [(level, hole.proposed(level), way(hole, level)) for level in hole.levels])


def way(hole: Hole, level: str) -> str:
    """The address of the form that opens a network, filled in."""
    filled = {"topic": hole.topic, "level": str(level), "convenor": hole.convenor.body.pk if hole.convenor else ""}
    return f"{reverse('forum_new')}?{urlencode(filled)}"
