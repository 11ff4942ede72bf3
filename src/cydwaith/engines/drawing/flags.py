"""Flags on the time axis, and the list below a chart that says what they, hollow points and breaks mean."""

from collections.abc import Sequence
from itertools import pairwise

from cydwaith.engines.drawing.axes import SIZE
from cydwaith.engines.drawing.lettering import kept_apart, wrap
from cydwaith.engines.drawing.runs import Flag, Frame, Run
from cydwaith.engines.drawing.svg import Svg, element, line, path, text
from cydwaith.engines.drawing.tones import GREEN, PAPER, SLATE

STEP = 19


def visible(flags: Sequence[Flag], frame: Frame) -> list[Flag]:
    """The flags inside the time shown, in order of time."""
    low, high = frame.across.low, frame.across.high
    return sorted((flag for flag in flags if low <= flag.at <= high), key=lambda flag: flag.at)


def pennant(number: int, x: float, y: float) -> Svg:
    """A small flag with its number, its foot at (x, y)."""
    words = str(number)
    wide = 13 + 7 * len(words)
    cloth = path(
        [(x, y - 18), (x + wide, y - 18), (x + wide - 4, y - 9.5), (x + wide, y - 1), (x, y - 1)],
        closed=True,
        fill=GREEN,
    )
    return element(
        "g", cloth, text(words, x + 4, y - 5, font_size=13, font_weight=700, fill="#ffffff"), class_="d-pennant"
    )


def draw_flags(flags: Sequence[Flag], frame: Frame) -> list[Svg]:
    """A pole at each moment and its flag on the base line; close neighbours are moved apart."""
    shown = visible(flags, frame)
    poles = [frame.across(flag.at) for flag in shown]
    feet = kept_apart(poles, 26, frame.left, frame.right - 20)
    lifted = min((b - a for a, b in pairwise(feet)), default=26) < 22
    parts = []
    for index, (pole, foot) in enumerate(zip(poles, feet, strict=True)):
        parts.append(line(pole, frame.top, pole, frame.base, stroke=GREEN, stroke_width=1.25, class_="d-pole"))
        parts.append(pennant(index + 1, foot, frame.base - (20 * (index % 3) if lifted else 0)))
    return parts


def listed(run: Run, frame: Frame) -> tuple[list[Svg], float]:
    """The notes below the axis, wrapped, and the height at which the picture ends."""
    parts: list[Svg] = []
    y = frame.base + 52
    entries = [(pennant(index + 1, 8, 5), flag.label) for index, flag in enumerate(visible(run.flags, frame))]
    if run.doubtful_word and any(point.doubtful for point in run.points):
        entries.append(
            (element("circle", cx=16, cy=-5, r=5, fill=PAPER, stroke=SLATE, stroke_width=2), run.doubtful_word)
        )
    if run.break_word and run.breaks:
        strokes = [line(x - 3, 1, x + 3, -11, stroke=SLATE, stroke_width=2) for x in (13, 19)]
        entries.append((element("g", *strokes), run.break_word))
    for sign, words in entries:
        rows = wrap(words, SIZE, frame.width - 46, lines=4)
        parts.append(element("g", sign, transform=f"translate(0 {y:.1f})"))
        parts += [text(row, 38, y + STEP * index, font_size=SIZE) for index, row in enumerate(rows)]
        y += STEP * len(rows) + 6
    return parts, (y - 12 if entries else frame.base + 32)
