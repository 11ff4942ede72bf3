"""The spread curve: how many bodies have taken a practice up, step by step, each named where it joined."""

from collections.abc import Sequence
from dataclasses import dataclass

from cydwaith.engines.drawing.axes import anchored, thinned
from cydwaith.engines.drawing.lettering import shorten, text_width, wrap
from cydwaith.engines.drawing.scale import Scale, known, nice_ticks
from cydwaith.engines.drawing.svg import SIZE, Svg, area, element, line, path, picture, text
from cydwaith.engines.drawing.tones import BAND, GREEN, GREY, PAPER, SLATE

NARROW = 480


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """A body taking a practice up: when (a decimal year) and its name; `own` marks the reader's council."""

    at: float
    name: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """All bodies that joined at one moment, and how many there are from then on."""

    at: float
    names: str
    count: int
    joined: int
    own: bool


def steps(joinings: Sequence[Joining]) -> list[Step]:
    """Joinings gathered by moment, in order of time. Raises ValueError for a moment that is not a number."""
    found: list[Step] = []
    for joining in sorted(joinings, key=lambda joining: joining.at):
        if known(joining.at) is None:
            raise ValueError(f"not a moment: {joining.at}")
        last = found.pop() if found and found[-1].at == joining.at else None
        count = (last or found[-1]).count + 1 if last or found else 1
        names = f"{last.names}, {joining.name}" if last else joining.name
        found.append(
            Step(joining.at, names, count, last.joined + 1 if last else 1, joining.own or bool(last and last.own))
        )
    return found


def spread_curve(
    joinings: Sequence[Joining],
    *,
    key: str,
    title: str,
    desc: str,
    until: float,
    total: int = 22,
    reached: str = "",
    everyone: str = "",
    width: float = 760,
) -> Svg:
    """Steps out of `total` from the first joining to `until` (a decimal year).

    `reached` ("7 of 22") is written at the curve's end, `everyone` at the line that would be the whole of Wales.
    """
    found = [step for step in steps(joinings) if step.at <= until]
    margin = 14 if width < NARROW else min(text_width(reached, SIZE + 2, bold=True), width / 4) + 24
    top, base = 34.0, 34.0 + 17 * 22
    first = min((step.at for step in found), default=until - 1)
    across = Scale(first - max(0.25, (until - first) * 0.06), max(until, first + 0.5), 34, width - margin)
    up = Scale(0, max(1, total, *(step.count for step in found)), base, top)
    parts = [
        ground(total, everyone, across, up),
        years(across, base, width),
        curve(found, until, across, up),
        *labels(found, across, up, width),
        ending(found, reached, until, across, up, width),
    ]
    return picture(*parts, key=key, title=title, desc=desc, width=width, height=base + 30, kind="spread")


def ground(total: int, everyone: str, across: Scale, up: Scale) -> Svg:
    """The base line and the line that would be everyone, with their counts."""
    parts = []
    for count, words in ((0, ""), (total, everyone)):
        y = up(count)
        parts.append(
            line(
                across.start,
                y,
                across.end,
                y,
                stroke=GREY if count == 0 else SLATE,
                stroke_dasharray="5 4" if count else None,
            )
        )
        parts.append(text(str(count), across.start - 8, y + 5, text_anchor="end", fill=GREY))
        if words:
            parts.append(text(shorten(words, SIZE, across.end - across.start), across.start, y - 8))
    return Svg("".join(parts))


def years(across: Scale, base: float, width: float) -> Svg:
    """Whole years along the base line."""
    ticks = [tick for tick in nice_ticks(across.low, across.high, max(3, int(width / 80))) if tick == int(tick)]
    shown = thinned([(across(tick), str(int(tick))) for tick in ticks], 2, width - 2)
    figures = [anchored(words, x, base + 20, 2, width - 2, fill=GREY) for x, words in shown]
    return Svg("".join([*(line(x, base, x, base + 5, stroke=GREY) for x, _ in shown), *figures]))


def curve(found: Sequence[Step], until: float, across: Scale, up: Scale) -> Svg:
    """The stairs, with a light field below them."""
    if not found:
        return Svg("")
    corners = [(across(found[0].at), up(0))]
    for step, following in zip(found, [*(later.at for later in found[1:]), until], strict=True):
        corners += [(across(step.at), up(step.count)), (across(following), up(step.count))]
    field = area([*corners, (across(until), up(0))], fill=BAND, class_="d-band")
    return Svg(field + path(corners, stroke=GREEN, stroke_width=3, stroke_linejoin="round"))


def labels(found: Sequence[Step], across: Scale, up: Scale, width: float) -> list[Svg]:
    """Names left of their step, in the empty corner above the stairs; right of it, below, where that is too narrow."""
    parts = []
    for step in found:
        x, y = across(step.at), up(step.count)
        left_room, right_room = x - 14, width - x - 14
        leftwards = left_room >= min(right_room, text_width(step.names, SIZE, bold=step.own))
        rows = wrap(
            step.names, SIZE, max(left_room, right_room) if leftwards else right_room, lines=step.joined, bold=step.own
        )
        for index, row in enumerate(rows):
            base = y + 5 + 17 * index + (0 if leftwards else 9)
            parts.append(
                text(
                    row,
                    x - 12 if leftwards else x + 10,
                    base,
                    text_anchor="end" if leftwards else "start",
                    font_weight=700 if step.own else None,
                    stroke=PAPER,
                    stroke_width=3,
                    paint_order="stroke",
                )
            )
        parts.append(
            element("circle", cx=x, cy=y, r=5, fill=SLATE if step.own else GREEN, stroke=PAPER, stroke_width=2)
        )
    return parts


def ending(found: Sequence[Step], reached: str, until: float, across: Scale, up: Scale, width: float) -> Svg:
    """How far it has come, at the end of the curve."""
    y = up(found[-1].count if found else 0)
    reached = shorten(reached, SIZE + 2, width / 2 if width < NARROW else width / 4, bold=True)
    if width < NARROW:
        return text(reached, across(until), y - 10, font_size=SIZE + 2, font_weight=700, text_anchor="end")
    return text(reached, across(until) + 12, y + 5, font_size=SIZE + 2, font_weight=700)
