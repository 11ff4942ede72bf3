"""Flags on the time axis, and the list below a chart that says what they, marked and hollow points and breaks mean."""

from collections.abc import Sequence

from cydwaith.engines.drawing.lettering import wrap
from cydwaith.engines.drawing.runs import Flag, Frame, Run
from cydwaith.engines.drawing.scale import known
from cydwaith.engines.drawing.shapes import dot
from cydwaith.engines.drawing.svg import SIZE, Svg, area, element, line, text
from cydwaith.engines.drawing.tones import GREEN, PAPER, SLATE

STEP, LIFT, CLOTH = 19, 20, 24


def in_time(flags: Sequence[Flag]) -> list[Flag]:
    """The flags in order of time; one without a moment is left out."""
    return sorted((flag for flag in flags if known(flag.at) is not None), key=lambda flag: flag.at)


def pennant(number: int, x: float, y: float) -> Svg:
    """A small flag with its number, its foot at (x, y)."""
    words = str(number)
    wide = 13 + 7 * len(words)
    cloth = area(
        [(x, y - 18), (x + wide, y - 18), (x + wide - 4, y - 9.5), (x + wide, y - 1), (x, y - 1)],
        fill=GREEN,
    )
    return element(
        "g", cloth, text(words, x + 4, y - 5, font_size=13, font_weight=700, fill="#ffffff"), class_="d-pennant"
    )


def levels(poles: Sequence[float]) -> list[int]:
    """How high each flag flies: on the lowest level where it does not cover the one before."""
    ends: list[float] = []
    found = []
    for pole in poles:
        level = next((level for level, end in enumerate(ends) if end <= pole), len(ends))
        ends[level : level + 1] = [pole + CLOTH]
        found.append(level)
    return found


def draw_flags(flags: Sequence[Flag], frame: Frame) -> list[Svg]:
    """A pole at each moment and its flag at the foot; close neighbours fly above each other."""
    poles = [frame.across(flag.at) for flag in in_time(flags)]
    room = int((frame.base - frame.top) / LIFT) - 1
    lines = [line(x, frame.top, x, frame.base, stroke=GREEN, stroke_width=1.25, class_="d-pole") for x in poles]
    heights = [frame.base - LIFT * (level % room) for level in levels(poles)]
    return lines + [pennant(index + 1, x, y) for index, (x, y) in enumerate(zip(poles, heights, strict=True))]


def listed(run: Run, frame: Frame) -> tuple[list[Svg], float]:
    """The notes below the axis, wrapped, and the height at which the picture ends."""
    parts: list[Svg] = []
    y = frame.base + 52
    entries = [(pennant(index + 1, 8, 5), flag.label) for index, flag in enumerate(in_time(run.flags))]
    entries += [(dot(tone, 16, -5, 6.5), words) for tone, words in run.signs]
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
        parts += [text(row, 38, y + STEP * index) for index, row in enumerate(rows)]
        y += STEP * len(rows) + 6
    return parts, (y - 12 if entries else frame.base + 32)
