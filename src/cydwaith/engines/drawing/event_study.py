"""Effects by the number of periods since something was taken up: before it there should be none."""

from collections.abc import Sequence
from dataclasses import dataclass

from cydwaith.engines.drawing.axes import Formatter, left_axis
from cydwaith.engines.drawing.gap import beginning, no_difference
from cydwaith.engines.drawing.run_chart import time_axis
from cydwaith.engines.drawing.runs import Frame, Point, Run, framed
from cydwaith.engines.drawing.scale import known
from cydwaith.engines.drawing.svg import Svg, element, line, picture
from cydwaith.engines.drawing.tones import GREY, PAPER, SLATE

BETWEEN = -0.5  # where the upright rule stands: after the last period without, before the first with


@dataclass(frozen=True, slots=True, kw_only=True)
class EventStudy:
    """Effects with their intervals; `at` counts periods, 0 being the first with it. Words may be empty."""

    points: Sequence[Point]
    start_word: str = ""
    zero_word: str = ""


def event_study(study: EventStudy, *, key: str, title: str, desc: str, fmt: Formatter, width: float = 760) -> Svg:
    """A point and a whisker a period, hollow before it was taken up. Width below 480: the phone's variant."""
    first = min((point.at for point in study.points), default=0.0)
    last = max((point.at for point in study.points), default=1.0)
    zero = [(min(first, BETWEEN), 0.0), (max(last, 0.0), 0.0)]
    run = Run(points=study.points, name="", expected=zero)
    frame = framed(run, fmt, width)
    parts = [
        left_axis(frame.up, fmt, frame.left, frame.right, frame.ticks),
        time_axis(run, frame),
        no_difference(frame),
        beginning(BETWEEN, study.start_word, frame),
        *(effect(point, frame) for point in study.points if known(point.value) is not None),
    ]
    height = frame.base + 34
    return picture(*parts, key=key, title=title, desc=desc, width=width, height=height, kind="event-study")


def effect(point: Point, frame: Frame) -> Svg:
    """One effect with its interval."""
    x, y = frame.place(point.at, point.value or 0.0)
    lower, upper = known(point.lower), known(point.upper)
    whisker = Svg("")
    if lower is not None and upper is not None:
        whisker = line(x, frame.up(lower), x, frame.up(upper), stroke=GREY, stroke_width=2, class_="d-whisker")
    fill, edge = (PAPER, SLATE) if point.at < 0 else (SLATE, PAPER)
    return Svg(whisker + element("circle", cx=x, cy=y, r=6, fill=fill, stroke=edge, stroke_width=2, class_="d-point"))
