"""A road map: one row a commitment, from today's line to the promised and the honest date."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cydwaith.engines.drawing.axes import anchored, thinned
from cydwaith.engines.drawing.lettering import text_width, wrap
from cydwaith.engines.drawing.progress import Progress, sign
from cydwaith.engines.drawing.scale import Scale, extent
from cydwaith.engines.drawing.svg import Svg, area, element, line, link, picture, rectangle, text
from cydwaith.engines.drawing.tones import BAND, GREEN, GREY, PAPER, RULE, SLATE

ROW, HEAD, TOP = 50, 44, 34
SIZE, SMALL = 15, 14
NAMES = 0.36  # the share of the width for names


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A milestone: when (a decimal year), and whether it is done."""

    at: float
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One commitment: its name and where a click leads, how it goes, what was promised and what can still be kept.

    Moments are decimal years; None where there is no date. `label` is read out in full.
    """

    name: str
    href: str = ""
    label: str = ""
    progress: Progress = Progress.NONE
    word: str = ""
    promised: float | None = None
    honest: float | None = None
    steps: Sequence[Step] = ()

    def moments(self) -> list[float | None]:
        """Every moment that the time axis must reach."""
        return [self.promised, self.honest, *(step.at for step in self.steps)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Commitments that stand together under a name."""

    name: str
    ways: Sequence[Way]


@dataclass(frozen=True, slots=True, kw_only=True)
class Road:
    """Everything on a road map; `ticks` are moments with their names, in order of time."""

    groups: Sequence[Group]
    today: float
    today_word: str
    ticks: Sequence[tuple[float, str]] = ()
    undated_word: str = ""

    @property
    def word_width(self) -> float:
        """The width that the sign and the word of a status need."""
        longest = max((text_width(way.word, SMALL) for group in self.groups for way in group.ways), default=0)
        return longest + 44

    def span(self) -> tuple[float, float]:
        """The time shown: every date, today, and a little room."""
        moments = [at for group in self.groups for way in group.ways for at in way.moments()]
        low, high = extent([*moments, self.today])
        room = (high - low) * 0.04
        return low - room, high + room


def roadmap(road: Road, *, key: str, title: str, desc: str, width: float = 1056) -> Svg:
    """The picture: names on the left, time in the middle, the words of each status on the right."""
    across = Scale(*road.span(), width * NAMES, width - road.word_width)
    rows, base = laid_out(road, across, width)
    times = [*axis(road, across, base), *rows, *today(road, across, base)]
    return picture(*times, key=key, title=title, desc=desc, width=width, height=base + 8, kind="roadmap", linked=True)


def laid_out(road: Road, across: Scale, width: float) -> tuple[list[Svg], float]:
    """Groups and rows one below the other, and where the last one ends."""
    parts: list[Svg] = []
    y: float = TOP
    for group in road.groups:
        parts.append(text(group.name, 0, y + HEAD - 14, font_size=18, font_weight=700))
        y += HEAD
        for way in group.ways:
            parts.append(row(way, across, y, width, road))
            y += ROW
    return parts, y


def row(way: Way, across: Scale, y: float, width: float, road: Road) -> Svg:
    """One commitment as a link."""
    middle = y + ROW / 2
    hit = rectangle(0, y + 1, width, ROW - 2, fill=PAPER, fill_opacity=0, class_="d-hit")
    rule = line(0, y, width, y, stroke=RULE)
    ink = element(
        "g",
        *named(way, y, width),
        *dated(way, across, middle, road.undated_word),
        *said(way, middle, width - road.word_width),
    )
    return link(way.href, way.label or f"{way.name} {way.word}", rule, hit, ink, class_="d-row d-way")


def named(way: Way, y: float, width: float) -> list[Svg]:
    """The name on up to two lines."""
    lines = wrap(way.name, SIZE, width * NAMES - 24, lines=2)
    first = y + ROW / 2 + 5 - (len(lines) - 1) * 9
    return [text(words, 0, first + 18 * at, font_size=SIZE, class_="d-name") for at, words in enumerate(lines)]


def dated(way: Way, across: Scale, y: float, undated: str) -> list[Svg]:
    """The way to the promised date, the slip as a light band, and the milestones as small flags."""
    if way.promised is None:
        return [text(undated, across.start, y + 5, font_size=SMALL, fill=GREY)]
    promised = across(way.promised)
    parts = [line(across.start, y, promised, y, stroke=RULE, stroke_width=2)]
    if way.honest is not None and way.honest > way.promised:
        honest = across(way.honest)
        parts.append(rectangle(promised, y - 9, honest - promised, 18, fill=BAND, class_="d-slip"))
        parts.append(diamond(honest, y, fill=PAPER, stroke=SLATE, stroke_width=2))
    parts.append(diamond(promised, y, fill=SLATE))
    return parts + [flag(across(step.at), y, done=step.done) for step in way.steps]


def said(way: Way, y: float, left: float) -> list[Svg]:
    """The sign of the status and its word."""
    return [sign(way.progress, left + 25, y, 6.5), text(way.word, left + 38, y + 5, font_size=SMALL)]


def diamond(x: float, y: float, **paint: str | float) -> Svg:
    """A date."""
    return area([(x, y - 8), (x + 8, y), (x, y + 8), (x - 8, y)], **paint)


def flag(x: float, y: float, *, done: bool) -> Svg:
    """A milestone: its flag full when it is done."""
    cloth = area([(x, y - 16), (x + 10, y - 12), (x, y - 8)], fill=GREEN if done else PAPER, stroke=GREEN)
    return element("g", line(x, y - 16, x, y, stroke=GREEN, stroke_width=1.5), cloth)


def axis(road: Road, across: Scale, base: float) -> Iterable[Svg]:
    """Thin rules with the names of their moments above."""
    inside = [(across(at), words) for at, words in road.ticks if across.low <= at <= across.high]
    yield from (line(x, TOP, x, base, stroke=RULE) for x, _ in inside)
    for x, words in thinned(inside, across.start, across.end):
        yield anchored(words, x, 14, across.start - 20, across.end + 20, fill=GREY)


def today(road: Road, across: Scale, base: float) -> Iterable[Svg]:
    """The line between what was and what is to come."""
    x = across(road.today)
    yield line(x, TOP - 2, x, base, stroke=GREEN, stroke_width=2)
    yield anchored(road.today_word, x, TOP - 6, across.start, across.end, fill=GREEN, font_weight=700)
