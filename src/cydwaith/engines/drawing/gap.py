"""How far a place went from what it would have been, among the same gaps of places that did nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from cydwaith.engines.drawing.axes import Formatter, anchored, left_axis
from cydwaith.engines.drawing.run_chart import OTHERS, curve, names, own_line, time_axis
from cydwaith.engines.drawing.runs import Frame, Line, Point, Run, framed
from cydwaith.engines.drawing.scale import known
from cydwaith.engines.drawing.svg import Svg, line, picture
from cydwaith.engines.drawing.tones import GREEN, GREY

ROOM = 18  # for the word above the upright rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A place's gap over time, those of the placebos, and when it took up what is looked at. Words may be empty.

    `points` hold the gap in the figure's unit; `start` is a moment on the same axis, `start_word` what began then.
    `mean`: the position of the first point that it takes in, and the mean from there on; `mean_word` says it.
    """

    points: Sequence[Point]
    name: str
    start: float
    start_word: str = ""
    placebos: Sequence[Line] = ()
    placebos_word: str = ""
    zero_word: str = ""
    mean: tuple[int, float] | None = None
    mean_word: str = ""


def gap_chart(gap: Gap, *, key: str, title: str, desc: str, fmt: Formatter, width: float = 760) -> Svg:
    """The gap as a bold line, the placebos' in grey, no difference as a dashed rule. Below 480: the phone's variant."""
    ends = [point.at for point in gap.points[:1]] + [point.at for point in gap.points[1:][-1:]]
    run = Run(
        points=gap.points,
        name=gap.name,
        others=gap.placebos,
        others_word=gap.placebos_word,
        expected=[(at, 0.0) for at in ends],
        expected_word=gap.zero_word,
        own_label=(f"{gap.name} {gap.mean_word}", gap.mean[1]) if gap.mean else None,
    )
    frame = framed(run, fmt, width)
    parts = [
        left_axis(frame.up, fmt, frame.left, frame.right, frame.ticks),
        time_axis(run, frame),
        *(curve(other, frame, stroke=OTHERS, stroke_width=1.25, class_="d-other") for other in gap.placebos),
        no_difference(frame),
        beginning(gap.start, gap.start_word, frame),
        own_line(run, frame),
        mean_line(gap, frame),
        *names(frame),
    ]
    height = frame.base + 34
    return picture(*parts, key=key, title=title, desc=desc, width=width, height=height, kind="gap")


def mean_line(gap: Gap, frame: Frame) -> Svg:
    """A level stroke at the mean of the points that it takes in; its number stands beside the name."""
    if gap.mean is None or not gap.points[gap.mean[0] :]:
        return Svg("")
    first, value = gap.mean
    left, right, y = frame.across(gap.points[first].at), frame.across(gap.points[-1].at), frame.up(value)
    return line(left - 8, y, right + 4, y, stroke=GREEN, stroke_width=4, class_="d-mean")


def no_difference(frame: Frame) -> Svg:
    """The rule at zero."""
    zero = frame.up(0.0)
    return line(
        frame.left, zero, frame.right, zero, stroke=GREY, stroke_width=2, stroke_dasharray="6 4", class_="d-zero"
    )


def beginning(at: float, words: str, frame: Frame) -> Svg:
    """An upright rule where something began, named at its top."""
    if known(at) is None:
        return Svg("")
    x = frame.across(at)
    top, dashes = frame.top + ROOM, "2 3"
    rule = line(x, top, x, frame.base, stroke=GREEN, stroke_width=2, stroke_dasharray=dashes, class_="d-start")
    named = anchored(words, x, frame.top + 10, frame.left, frame.right, fill=GREEN) if words else Svg("")
    return Svg(rule + named)
