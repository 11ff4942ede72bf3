"""Lists of networks: who takes part where, and which holes to close first."""

from typing import Final

from pydantic import Field

from cydwaith.networks.deeds import NETWORKS_READ
from cydwaith.networks.queries.coverage import LEVELS, Coverage, coverage
from cydwaith.networks.queries.holes import Hole, holes
from cydwaith.networks.rows import Cell, NetworkHole
from cydwaith.networks.rows import Coverage as CoverageRow
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code
from cydwaith.shared.said import said


class NetworksAsked(Asked):
    topic: Code | None = Field(None, description="a policy area, a topic that has parts")


def covered(asked: NetworksAsked) -> Coverage:
    """The coverage of one area, or of all; nothing of an area that there is not."""
    found = coverage(asked.topic or "")
    lines = [line for line in found.lines if asked.topic in {None, line.area.code}]
    return Coverage(found.councils, lines)


def cells(asked: NetworksAsked) -> list[Cell]:
    """A topic, a level and a council each."""
    found = covered(asked)
    open_ = {(hole.topic, level): hole for hole in holes(found) for level in hole.levels}
    return [
        Cell(line, level, council, open_.get((line.topic.code, level)))
        for line in found.lines
        for level in LEVELS
        for council in found.councils
    ]


def ranked(asked: NetworksAsked) -> list[tuple[int, Hole]]:
    """The holes with their places, the first to close first."""
    return list(enumerate(holes(covered(asked)), 1))


NETWORKS: Final = List(
    name="networks",
    title=said(cy="Cwmpas y rhwydweithiau", en="Coverage of networks"),
    row=CoverageRow,
    rows=cells,
    may=NETWORKS_READ,
    asked=NetworksAsked,
    old={
        "topic_name_cy": "topic_cy",
        "topic_name_en": "topic_en",
        "council_name_cy": "council_cy",
        "council_name_en": "council_en",
    },
)
HOLES: Final = List(
    name="networks_missing",
    title=said(cy="Lle mae rhwydweithiau ar goll", en="Where networks are missing"),
    row=NetworkHole,
    rows=ranked,
    may=NETWORKS_READ,
    asked=NetworksAsked,
)
LISTS: Final = (NETWORKS, HOLES)
