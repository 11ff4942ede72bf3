"""A table at which sides sit as equals: two sides along edges of the same length, more or none around a circle."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from cydwaith.engines.drawing.lettering import shorten, text_width, wrap
from cydwaith.engines.drawing.svg import Svg, element, picture, rectangle, text
from cydwaith.engines.drawing.tones import GREEN, GREY, MIST, PAPER, RULE, SLATE

NARROW = 480
WRITING = 14
STEP = 44
LONGEST = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Chair:
    """One seat: what it is called in a few letters, whether it chairs, and whether it has a say in consent."""

    name: str
    chairs: bool = False
    votes: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """One side of the table: its name, how many sit there in words, and its seats."""

    name: str
    note: str
    chairs: Sequence[Chair]


def council_table(benches: Sequence[Bench], *, key: str, title: str, desc: str, width: float = 1056) -> Svg:
    """The table. Two sides face each other along equal edges (upright on a phone); else everyone sits around it."""
    if len(benches) != 2:
        return around(benches, key=key, title=title, desc=desc, width=min(width, 560))
    if width < NARROW:
        return upright(benches, key=key, title=title, desc=desc, width=width)
    return lengthwise(benches, key=key, title=title, desc=desc, width=width)


def lengthwise(benches: Sequence[Bench], *, key: str, title: str, desc: str, width: float) -> Svg:
    """The table lying: the first side above it, the second below."""
    deep = [rows_of(bench) for bench in benches]
    above, below = (STEP + 24 + (rows - 1) * 48 for rows in deep)
    top = above + 8
    board = 96.0
    parts = [
        rectangle(2, top, width - 4, board, fill=MIST, stroke=RULE, stroke_width=1.5),
        rectangle(14, top + board / 2 - 0.75, width - 28, 1.5, fill=RULE),
        *spoken(benches[0], 20, top + 27, width - 40),
        *spoken(benches[1], 20, top + board / 2 + 27, width - 40),
    ]
    for side, bench in enumerate(benches):
        rows = deep[side]
        for row in range(rows):
            each = -(-len(bench.chairs) // rows)
            seated = bench.chairs[row * each : (row + 1) * each]
            room = (width - 8) / max(1, each)
            for place, chair in enumerate(seated):
                x = 4 + room * (place + 0.5)
                y = top - 22 - 48 * row if side == 0 else top + board + 22 + 48 * row
                parts.append(seat(chair, x, y, room - 0.5, up=side == 0))
    height = top + board + below + 8
    return picture(*parts, key=key, title=title, desc=desc, width=width, height=height, kind="table")


def rows_of(bench: Bench) -> int:
    """How many rows of chairs a side needs so that none is too narrow for its name."""
    return max(1, -(-len(bench.chairs) // LONGEST))


def spoken(bench: Bench, x: float, y: float, room: float) -> list[Svg]:
    """A side's name on the table, with its note behind."""
    name = shorten(bench.name, 18, room * 0.7, bold=True)
    behind = x + text_width(name, 18, bold=True) + 12
    note = shorten(bench.note, 16, room - (behind - x))
    return [text(name, x, y, font_size=18, font_weight=700), text(note, behind, y, font_size=16, fill="#4d5b59")]


def seat(chair: Chair, x: float, y: float, room: float, *, up: bool) -> Svg:
    """A seat with its name on the side away from the table."""
    size = next((size for size in (14, 13, 12) if text_width(longest_word(chair.name), size) <= room), 12)
    rows = wrap(chair.name, size, room, lines=2, bold=chair.chairs)
    base = y - 16 - (len(rows) - 1) * (size + 1) if up else y + 13 + size
    written = [
        text(
            row,
            x,
            base + index * (size + 1),
            font_size=size,
            text_anchor="middle",
            font_weight=700 if chair.chairs else None,
        )
        for index, row in enumerate(rows)
    ]
    return element("g", stool(chair, x, y), *written, class_="d-seat")


def longest_word(name: str) -> str:
    """The word that decides how small the writing must be."""
    return max(name.split(), key=len, default="")


def stool(chair: Chair, x: float, y: float, r: float = 9) -> Svg:
    """The seat itself: full with a say, open without one, in a second ring when it chairs."""
    paint = {"fill": GREEN, "stroke": GREEN} if chair.votes else {"fill": PAPER, "stroke": GREY}
    inner = element("circle", cx=x, cy=y, r=r - 1, stroke_width=2, **paint)
    return (
        Svg(inner + element("circle", cx=x, cy=y, r=r + 3, fill="none", stroke=SLATE, stroke_width=2))
        if chair.chairs
        else inner
    )


def upright(benches: Sequence[Bench], *, key: str, title: str, desc: str, width: float) -> Svg:
    """The table standing, for a phone: the first side on its left, the second on its right, edges equally long."""
    most = max(len(bench.chairs) for bench in benches)
    board, head, middle = 26.0, 64.0, width / 2
    long = max(1, most) * 23.0
    parts = [rectangle(middle - board / 2, head, board, long + 8, fill=MIST, stroke=RULE, stroke_width=1.5)]
    for side, bench in enumerate(benches):
        edge, way = (middle - board / 2, -1) if side == 0 else (middle + board / 2, 1)
        room, anchor = middle - board / 2 - 8, "end" if side == 0 else "start"
        for index, row in enumerate(wrap(bench.name, 16, room, lines=2, bold=True)):
            parts.append(text(row, edge + way * 4, 18 + 18 * index, font_size=16, font_weight=700, text_anchor=anchor))
        parts.append(
            text(shorten(bench.note, 13, room), edge + way * 4, 55, font_size=13, fill="#4d5b59", text_anchor=anchor)
        )
        step = long / max(1, len(bench.chairs))
        for place, chair in enumerate(bench.chairs):
            y, x = head + 4 + step * (place + 0.5), edge + way * 16
            rows = wrap(chair.name, WRITING, room - 30, lines=max(1, min(3, int(step // 17))), bold=chair.chairs)
            weight = 700 if chair.chairs else None
            base = y + 5 - 8.5 * (len(rows) - 1)
            written = Svg(
                "".join(
                    text(
                        row, x + way * 16, base + 17 * index, font_size=WRITING, text_anchor=anchor, font_weight=weight
                    )
                    for index, row in enumerate(rows)
                )
            )
            parts.append(element("g", stool(chair, x, y, 8), written, class_="d-seat"))
    return picture(*parts, key=key, title=title, desc=desc, width=width, height=head + long + 14, kind="table")


def around(benches: Sequence[Bench], *, key: str, title: str, desc: str, width: float) -> Svg:
    """A round table: every side has the same share of it; the seats of none come one after another."""
    middle, radius = width / 2, width / 2 - 30
    parts = [element("circle", cx=middle, cy=middle, r=radius - 26, fill=MIST, stroke=RULE, stroke_width=1.5)]
    share = 2 * pi / max(1, len(benches))
    for side, bench in enumerate(benches):
        step = share / max(1, len(bench.chairs))
        for place, chair in enumerate(bench.chairs):
            angle = side * share + step * (place + 0.5) - pi / 2
            parts.append(stool(chair, middle + radius * cos(angle), middle + radius * sin(angle)))
        angle, far = side * share + share / 2 - pi / 2, 0.0 if len(benches) == 1 else radius * 0.5
        x, y = middle + far * cos(angle), middle + far * sin(angle)
        rows = wrap(bench.name, 16, radius * 0.9, lines=2, bold=True)
        parts += [
            text(row, x, y - 6 + 18 * index, font_size=16, font_weight=700, text_anchor="middle")
            for index, row in enumerate(rows)
        ]
        parts.append(text(bench.note, x, y - 4 + 18 * len(rows), font_size=14, fill="#4d5b59", text_anchor="middle"))
    return picture(*parts, key=key, title=title, desc=desc, width=width, height=width, kind="table")
