"""A map of opinions: each group an area, near those who vote alike, and where the reader stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin
from typing import Final

from cydwaith.engines.drawing.axes import SIZE, anchored
from cydwaith.engines.drawing.lettering import kept_apart
from cydwaith.engines.drawing.scale import known
from cydwaith.engines.drawing.shapes import star
from cydwaith.engines.drawing.svg import Attribute, Svg, area, element, line, picture
from cydwaith.engines.drawing.tones import GOLD, GREEN, GREY, MIST, PAPER, RULE, SLATE

CORNERS: Final = 48
LARGE: Final = 26
# A group is told by its letter; fill and edge only help. None looks better than another.
PAINTS: Final[tuple[dict[str, Attribute], ...]] = (
    {"fill": MIST, "stroke": SLATE},
    {"fill": "#cfe0db", "stroke": GREEN, "stroke_dasharray": "8 4"},
    {"fill": PAPER, "stroke": GREY, "stroke_dasharray": "2 4"},
    {"fill": "#b9bdb7", "stroke": SLATE, "stroke_dasharray": "12 3 2 3"},
    {"fill": PAPER, "stroke": GREEN},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """One group: its letter, what is written below it, the middle, the half-axes and the angle of the longer one."""

    letter: str
    words: str
    x: float
    y: float
    long: float
    short: float
    angle: float = 0.0


@dataclass(frozen=True, slots=True)
class Paper:
    """From the plane of opinions to the paper: one scale in both directions, since distances are compared."""

    x: float
    y: float
    scale: float
    width: float
    height: float

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        return self.width / 2 + (x - self.x) * self.scale, self.height / 2 - (y - self.y) * self.scale


def opinion_map(
    patches: Sequence[Patch],
    *,
    key: str,
    title: str,
    desc: str,
    own: tuple[float, float] | None = None,
    own_word: str = "",
    width: float = 760,
) -> Svg:
    """The map. `own`: where the reader stands, marked by a star. What is not finite or beyond ±1e100 is left out."""
    drawn = [one for one in patches if all(known(at) is not None for at in (one.x, one.y, one.long, one.short))]
    outlines = [outline(one) for one in drawn]
    mine = [own] if own and all(known(at) is not None for at in own) else []
    paper = spread([*(point for points in outlines for point in points), *mine], width)
    parts = [cross(paper)]
    for place, points in enumerate(outlines):
        paint = PAINTS[place % len(PAINTS)]
        parts.append(area([paper(*point) for point in points], stroke_width=2, fill_opacity=0.75, **paint))
    parts += lettered(drawn, paper)
    parts += [marked(paper, at, own_word) for at in mine]
    return picture(*parts, key=key, title=title, desc=desc, width=width, height=paper.height, kind="opinion")


def outline(patch: Patch) -> list[tuple[float, float]]:
    """Points around an area."""
    turn = cos(patch.angle), sin(patch.angle)
    points = []
    for corner in range(CORNERS):
        along = patch.long * cos(2 * pi * corner / CORNERS)
        across = patch.short * sin(2 * pi * corner / CORNERS)
        points.append((patch.x + along * turn[0] - across * turn[1], patch.y + along * turn[1] + across * turn[0]))
    return points


def spread(points: Sequence[tuple[float, float]], width: float) -> Paper:
    """The paper that holds these points, with room for words; three quarters as high as it is wide."""
    height, room = width * 0.75, 60
    xs, ys = ([point[axis] for point in points] or [0.0] for axis in (0, 1))
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    scale = min((width - 2 * room) / (wide or 1), (height - 2 * room) / (high or 1))
    return Paper((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2, scale, width, height)


def cross(paper: Paper) -> Svg:
    """Thin rules through the middle of all opinions."""
    x, y = paper(0, 0)
    ruled = [line(x, 8, x, paper.height - 8, stroke=RULE)] if 0 <= x <= paper.width else []
    ruled += [line(8, y, paper.width - 8, y, stroke=RULE)] if 0 <= y <= paper.height else []
    return element("g", *ruled, class_="d-middle") if ruled else Svg("")


def lettered(patches: Sequence[Patch], paper: Paper) -> list[Svg]:
    """The letter and words of each group in the middle of its area, kept apart where areas lie over one another."""
    at = [paper(one.x, one.y) for one in patches]
    near = any(abs(a[1] - b[1]) < 2 * LARGE for a, b in pairwise(sorted(at, key=lambda point: point[1])))
    close = any(abs(a[0] - b[0]) < paper.width / 4 for a, b in pairwise(sorted(at)))
    heights = [y for _, y in at]
    if near and close:
        heights = kept_apart(heights, 2 * LARGE, 2 * LARGE, paper.height - 2 * LARGE)
    parts = []
    for one, (x, _), y in zip(patches, at, heights, strict=True):
        parts.append(anchored(one.letter, x, y, 8, paper.width - 8, size=LARGE, font_weight=700, fill=SLATE))
        parts.append(anchored(one.words, x, y + SIZE + 6, 8, paper.width - 8, fill=SLATE))
    return parts


def marked(paper: Paper, at: tuple[float, float], word: str) -> Svg:
    """Where the reader stands."""
    x, y = paper(*at)
    sign = star(x, y, 11, fill=GOLD, stroke=SLATE, stroke_width=1.5)
    below = y + 30 if y < paper.height - 40 else y - 18
    words = anchored(word, x, below, 8, paper.width - 8, font_weight=700, fill=SLATE) if word else Svg("")
    return element("g", sign, words, class_="d-own")
