"""Borders of areas made simpler together: a border that two areas share stays the same line for both.

Rings are cut where the areas that meet there change; each piece is simplified once (Douglas and Peucker), whichever
area it is read from, and the rings are put together again.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from cydwaith.engines.geojson import CLOSED, Point, Polygon, Ring, crossings, doubled_area

Piece = tuple[Point, ...]
ROUNDS = 12


def simplified(areas: Mapping[str, Sequence[Polygon]], tolerance: float, least: float) -> dict[str, list[Polygon]]:
    """The outlines within `tolerance` degrees; rings below `least` square degrees go, but for each area's largest.

    Where a simpler line would cross itself, its pieces are kept closer to what they were.
    """
    large = {code: [one for one in polygons if keeps(one, polygons, least)] for code, polygons in areas.items()}
    cut = Cut(nodes(large), tolerance)
    for _round in range(ROUNDS):
        found = {code: [cut.polygon(one) for one in polygons] for code, polygons in large.items()}
        crossed = {frozenset(segment) for ring in rings(found) for pair in crossings(ring) for segment in pair}
        if not cut.closer(crossed):
            break
    return {code: [one for one in polygons if one] for code, polygons in found.items()}


def rings(areas: Mapping[str, Sequence[Polygon]]) -> Iterator[Ring]:
    """Every ring of every area."""
    return (ring for polygons in areas.values() for polygon in polygons for ring in polygon)


def keeps(one: Polygon, polygons: Sequence[Polygon], least: float) -> bool:
    """Whether a polygon is large enough, or the largest of its area."""
    size = abs(doubled_area(one[0]))
    return size / 2 >= least or size == max(abs(doubled_area(other[0])) for other in polygons)


def nodes(areas: Mapping[str, Sequence[Polygon]]) -> set[Point]:
    """The points from which lines go more than two ways: where the areas that meet change."""
    ends: dict[Point, set[Point]] = defaultdict(set)
    for ring in rings(areas):
        for index, point in enumerate(ring[:-1]):
            ends[point] |= {ring[index - 1 if index else -2], ring[index + 1]}
    return {point for point, others in ends.items() if len(others) > 2}


class Cut:
    """Rings cut at nodes, and each piece made simpler once, with a tolerance of its own."""

    def __init__(self, nodes: set[Point], tolerance: float) -> None:
        self.nodes = nodes
        self.tolerance = tolerance
        self.own: dict[Piece, float] = {}
        self.known: dict[Piece, Piece] = {}

    def polygon(self, one: Polygon) -> Polygon:
        """A polygon, simpler; empty where nothing of it is left."""
        found = tuple(ring for ring in map(self.ring, one) if len(ring) >= CLOSED)
        return found if found and len(self.ring(one[0])) >= CLOSED else ()

    def ring(self, ring: Ring) -> Ring:
        """One ring, its pieces simpler; one by itself is cut at its two ends, so that it never falls together."""
        line = ring[:-1]
        cuts = [index for index, point in enumerate(line) if point in self.nodes]
        if len(cuts) < 2:
            ends = {min(range(len(line)), key=line.__getitem__), max(range(len(line)), key=line.__getitem__)}
            cuts = sorted({*cuts, *ends})
        points: list[Point] = []
        for begin, end in zip(cuts, [*cuts[1:], cuts[0] + len(line)], strict=True):
            points += self.once(tuple(line[index % len(line)] for index in range(begin, end + 1)))[:-1]
        return (*points, points[0])

    def once(self, piece: Piece) -> Piece:
        """A piece made simpler, the same whichever way it is read."""
        forward = min(piece, piece[::-1])
        if forward not in self.known:
            self.known[forward] = thinned(forward, self.own.get(forward, self.tolerance))
        return self.known[forward] if forward == piece else self.known[forward][::-1]

    def closer(self, crossed: set[frozenset[Point]]) -> bool:
        """Keep pieces closer that have one of these segments; whether there was any that could be."""
        wrong = [
            piece
            for piece, thin in self.known.items()
            if thin != piece and any(frozenset(segment) in crossed for segment in pairwise(thin))
        ]
        for piece in wrong:
            self.own[piece] = self.own.get(piece, self.tolerance) / 2
            del self.known[piece]
        return bool(wrong)


def thinned(piece: Piece, tolerance: float) -> Piece:
    """The points of a line that it cannot do without (Douglas and Peucker)."""
    keep = {0, len(piece) - 1}
    waiting = [(0, len(piece) - 1)]
    while waiting:
        begin, end = waiting.pop()
        if end - begin < 2:
            continue
        far = max(range(begin + 1, end), key=lambda index: away(piece[index], piece[begin], piece[end]))
        if away(piece[far], piece[begin], piece[end]) > tolerance:
            keep.add(far)
            waiting += [(begin, far), (far, end)]
    return tuple(piece[index] for index in sorted(keep))


def away(point: Point, begin: Point, end: Point) -> float:
    """How far a point lies from a segment."""
    (x, y), (ax, ay), (bx, by) = point, begin, end
    length = (bx - ax) ** 2 + (by - ay) ** 2
    along = 0.0 if length == 0 else max(0.0, min(1.0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
    return float(((x - ax - along * (bx - ax)) ** 2 + (y - ay - along * (by - ay)) ** 2) ** 0.5)
