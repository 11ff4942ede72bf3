"""A funnel plot: every place by its size and its figure, and how far out chance alone would put it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cydwaith.engines.drawing.axes import Formatter, anchored, bottom_axis, left_axis
from cydwaith.engines.drawing.lettering import kept_apart, shorten, text_width, wrap
from cydwaith.engines.drawing.scale import Scale, extent, fitted, known, nice_ticks
from cydwaith.engines.drawing.shapes import dot
from cydwaith.engines.drawing.svg import SIZE, Svg, area, element, line, link, path, picture, rectangle, text
from cydwaith.engines.drawing.tones import BAND, GREY, MIST, SLATE, Tone

NARROW = 480
LINE = 19

Edge = tuple[float, float, float]
"""A size, and the lower and upper limit for a place of that size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place: its size (its denominator), its figure, how it lies, and where a click leads.

    `name` is written beside it; an empty one leaves a plain point. `label` is read out in full.
    """

    size: float
    value: float
    name: str = ""
    tone: Tone = Tone.PLAIN
    href: str = ""
    label: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Funnel:
    """Everything on a funnel plot. Edges are in order of size; words are the reader's own language.

    `inner` are the 95 % limits, `outer` the 99.8 % ones; `dispersed` 99.8 % limits widened for what places share.
    """

    spots: Sequence[Spot]
    target: float
    inner: Sequence[Edge]
    outer: Sequence[Edge]
    dispersed: Sequence[Edge] = ()
    target_word: str = ""
    size_word: str = ""
    signs: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """The paper: rulers across (size) and up (figure)."""

    width: float
    across: Scale
    up: Scale
    ticks: Sequence[float]

    @property
    def narrow(self) -> bool:
        return self.width < NARROW

    def place(self, size: float, value: float) -> tuple[float, float]:
        """The point for a size and a figure."""
        return self.across(size), self.up(value)


def funnel(
    shown: Funnel, *, key: str, title: str, desc: str, fmt: Formatter, size_fmt: Formatter, width: float = 760
) -> Svg:
    """The plot, and below it what its lines are. Width below 480: the phone's variant.

    A place whose size or figure is missing, infinite or absurd (beyond ±1e100) is left out.
    """
    drawable = [spot for spot in shown.spots if known(spot.size) is not None and known(spot.value) is not None]
    shown = replace(shown, spots=drawable, target=known(shown.target) or 0.0)
    frame = framed(shown, fmt, width)
    base, top = frame.up.start, frame.up.end - 10
    notes, height = listed(shown, frame, base)
    parts = [
        field(shown.outer, frame, fill=MIST),
        field(shown.inner, frame, fill=BAND),
        left_axis(frame.up, fmt, frame.across.start - 10, frame.across.end + 10, frame.ticks),
        bottom_axis(frame.across, size_fmt, base, base, 4, width - 4),
        *edges(shown.outer, frame, dashes="", weight=1.25),
        *edges(shown.inner, frame, dashes="3 3", weight=1.25),
        *edges(shown.dispersed, frame, dashes="9 5", weight=2),
        target(shown, frame),
        anchored(shown.size_word, width / 2, base + 40, 4, width - 4, fill=GREY),
        *spots(shown.spots, frame, top, base),
        *notes,
    ]
    return picture(*parts, key=key, title=title, desc=desc, width=width, height=height, kind="funnel", linked=True)


def framed(shown: Funnel, fmt: Formatter, width: float) -> Frame:
    """Rulers that hold every place, and as much of the funnel as does not press the places together."""
    values = [spot.value for spot in shown.spots]
    low, high = extent([*values, shown.target])
    room = (high - low) * 0.35
    limits = [
        min(max(edge, low - room), high + room)
        for row in (shown.outer, shown.dispersed)
        for _, *pair in row
        for edge in pair
    ]
    low, high = extent([low, high, *limits])
    ticks = nice_ticks(low, high, 4 if width < NARROW else 5)
    left = min(max(text_width(fmt(tick), SIZE) for tick in ticks), width / 4) + 26
    height = 300 if width < NARROW else 380
    sizes = fitted([spot.size for spot in shown.spots], left, width - 20)
    return Frame(width, Scale(max(sizes.low, 0), sizes.high, left, width - 20), fitted([low, high], height, 24), ticks)


def inside(row: Sequence[Edge], frame: Frame) -> list[Edge]:
    """The part of the limits that lies on the paper."""
    return [
        edge
        for edge in row
        if frame.across.low <= edge[0] <= frame.across.high and all(known(one) is not None for one in edge)
    ]


def field(row: Sequence[Edge], frame: Frame, *, fill: str) -> Svg:
    """The field between two limits."""
    held = inside(row, frame)
    outline = [frame.place(size, high) for size, _, high in held]
    outline += [frame.place(size, low) for size, low, _ in reversed(held)]
    return area(outline, fill=fill, class_="d-field") if len(held) > 1 else Svg("")


def edges(row: Sequence[Edge], frame: Frame, *, dashes: str, weight: float) -> list[Svg]:
    """The two limits as lines, left out where they leave the paper."""
    held = inside(row, frame)
    found = []
    for side in (1, 2):
        points = [(edge[0], edge[side]) for edge in held]
        for (x1, y1), (x2, y2) in pairwise(points):
            if frame.up.low <= y1 <= frame.up.high and frame.up.low <= y2 <= frame.up.high:
                found.append([frame.place(x1, y1), frame.place(x2, y2)])
    dash = dashes or None
    return [
        path(pair, stroke=GREY, stroke_width=weight, stroke_dasharray=dash, class_="d-limit") for pair in joined(found)
    ]


def joined(pairs: Sequence[list[tuple[float, float]]]) -> list[list[tuple[float, float]]]:
    """Short strokes that follow each other as one line."""
    lines: list[list[tuple[float, float]]] = []
    for first, last in pairs:
        if lines and lines[-1][-1] == first:
            lines[-1].append(last)
        else:
            lines.append([first, last])
    return lines


def target(shown: Funnel, frame: Frame) -> Svg:
    """The line of what all places have together."""
    y = frame.up(shown.target)
    rule = line(frame.across.start - 10, y, frame.across.end + 10, y, stroke=SLATE, stroke_width=1.5)
    words = shorten(shown.target_word, SIZE, frame.width * 0.75)
    return element("g", rule, anchored(words, frame.across.end, y - 7, frame.across.start, frame.width - 6, fill=SLATE))


def spots(found: Sequence[Spot], frame: Frame, top: float, base: float) -> list[Svg]:
    """Every place, each one link; names stand beside the points, kept apart from one another."""
    placed = [frame.place(spot.size, spot.value) for spot in found]
    named = [index for index, spot in enumerate(found) if spot.name]
    heights = dict(zip(named, kept_apart([placed[index][1] + 5 for index in named], 16, top, base), strict=True))
    return [draw(spot, placed[index], heights.get(index), frame) for index, spot in enumerate(found)]


def draw(spot: Spot, at: tuple[float, float], height: float | None, frame: Frame) -> Svg:
    """A place's sign and, where it has one, its name."""
    x, y = at
    parts = [rectangle(x - 12, y - 12, 24, 24, fill="none", pointer_events="all", class_="d-hit")]
    if spot.own:
        parts.append(element("circle", cx=x, cy=y, r=11, fill="none", stroke=SLATE, stroke_width=2.5, class_="d-own"))
    parts.append(dot(spot.tone, x, y, 6))
    if height is not None:
        right = x < (frame.across.start + frame.across.end) / 2
        side = 14 if right else -14
        words = shorten(spot.name, SIZE, frame.width * 0.42, bold=spot.own)
        parts.append(line(x + side / 2, y, x + side, height - 5, stroke=GREY, stroke_width=0.75))
        paint = {"text_anchor": "start" if right else "end", "font_weight": 700 if spot.own else None}
        parts.append(text(words, x + side + (2 if right else -2), height, **paint))
    return link(spot.href, spot.label or spot.name, *parts, class_="d-spot")


STROKES = {"inner": ("3 3", 1.25), "outer": (None, 1.25), "dispersed": ("9 5", 2)}


def listed(shown: Funnel, frame: Frame, base: float) -> tuple[list[Svg], float]:
    """What each kind of line is, below the plot, and the height at which the picture ends."""
    parts: list[Svg] = []
    y = base + 66
    for kind, words in shown.signs:
        dash, weight = STROKES[kind]
        parts.append(line(8, y - 5, 34, y - 5, stroke=GREY, stroke_width=weight, stroke_dasharray=dash))
        rows = wrap(words, SIZE, frame.width - 50, lines=3)
        parts += [text(row, 42, y + LINE * index) for index, row in enumerate(rows)]
        y += LINE * len(rows) + 3
    return parts, y - 6
