"""A run chart: how one place fares over time, beside the others, with what was done when."""

from collections.abc import Sequence
from itertools import pairwise

from cydwaith.engines.drawing.axes import Formatter, figures_along, left_axis, thinned
from cydwaith.engines.drawing.flags import draw_flags, listed
from cydwaith.engines.drawing.lettering import shorten, stacked
from cydwaith.engines.drawing.runs import MARGIN, STEP, Frame, Label, Line, Other, Run, Stretch, framed
from cydwaith.engines.drawing.scale import known
from cydwaith.engines.drawing.shapes import dot
from cydwaith.engines.drawing.sparkline import runs
from cydwaith.engines.drawing.svg import (
    SIZE,
    Attribute,
    Svg,
    area,
    element,
    escape,
    identifier,
    line,
    lines,
    path,
    picture,
    rectangle,
    text,
)
from cydwaith.engines.drawing.tones import BAND, GREEN, GREY, MIST, PAPER, RULE, SLATE, Tone

SHORTEST = 24
DOT = 6  # reach of a point
OTHERS, SOFT_SLATE = "#c3c7c0", "#4d5856"
STROKES: Sequence[tuple[str, str | None]] = (
    (GREEN, None),
    (SLATE, "9 4"),
    (GREEN, "2 4"),
    (GREY, None),
    (GREEN, "12 4 2 4"),
    (GREY, "5 5"),
)


def run_chart(run: Run, *, key: str, title: str, desc: str, fmt: Formatter, width: float = 760) -> Svg:
    """The chart, and below it what its flags, hollow points and breaks mean. Width below 480: the phone's variant."""
    frame = framed(run, fmt, width)
    notes, height = listed(run, frame)
    parts = [
        band(run.range_band, frame, fill=MIST, class_="d-range"),
        band(run.expected_band, frame, fill=BAND, class_="d-band"),
        *(limits(stretch, frame) for stretch in run.stretches),
        left_axis(frame.up, fmt, frame.left, frame.right, frame.ticks),
        time_axis(run, frame),
        *others(run, frame, f"{identifier(key)}-others"),
        curve(run.expected, frame, stroke=GREY, stroke_width=2, stroke_dasharray="6 4", class_="d-expected"),
        *targets(run, frame),
        *(curve(other.line, frame, **drawn_as(at), class_="d-chosen") for at, other in enumerate(run.chosen)),
        *draw_flags(run.flags, frame),
        *breaks(run, frame),
        own_line(run, frame),
        *names(frame),
        *notes,
    ]
    return picture(
        *parts,
        key=key,
        title=title,
        desc=desc,
        width=width,
        height=height,
        kind="run",
        linked=any(other.href for other in run.beside),
    )


def time_axis(run: Run, frame: Frame) -> Svg:
    """The base line, and as many period labels as stand side by side."""
    labels = [(frame.across(point.at), point.label) for point in run.points if point.label]
    shown = thinned(labels, 2, frame.width - 2)
    base = frame.base
    rules = [(frame.left, base, frame.right, base), *((x, base, x, base + 5) for x, _ in shown)]
    return Svg(lines(rules, stroke=GREY) + figures_along(shown, base + 20, 2, frame.width - 2))


def band(edges: Sequence[tuple[float, float | None, float | None]], frame: Frame, *, fill: str, class_: str) -> Svg:
    """A light band between two lines; open where either is missing."""
    lows = runs([(at, low if known(high) is not None else None) for at, low, high in edges])
    highs = runs([(at, high if known(low) is not None else None) for at, low, high in edges])
    shapes = []
    for low, high in zip(lows, highs, strict=True):
        edge = [frame.place(*point) for point in low] + [frame.place(*point) for point in reversed(high)]
        shapes.append(area(edge, fill=fill, stroke=fill, class_=class_))
    return Svg("".join(shapes))


def limits(stretch: Stretch, frame: Frame) -> Svg:
    """The limits of ordinary variation as a field between two lines, and the mean through it."""
    if any(known(edge) is None for edge in (stretch.start, stretch.end, stretch.mean, stretch.lower, stretch.upper)):
        return Svg("")
    (left, high), (right, low) = frame.place(stretch.start, stretch.upper), frame.place(stretch.end, stretch.lower)
    right = max(right, left + SHORTEST)
    middle = frame.up(stretch.mean)
    field = rectangle(left, high, right - left, low - high, fill=BAND, class_="d-limits")
    edges = [line(left, y, right, y, stroke=GREY, stroke_width=1.25, stroke_dasharray="7 4") for y in (high, low)]
    mean = line(left, middle, right, middle, stroke=GREY, stroke_width=1.75, class_="d-mean")
    return Svg("".join([field, *edges, mean]))


def curve(points: Line, frame: Frame, **paint: Attribute) -> Svg:
    """A line through what is known; a dash where a figure stands alone between gaps."""
    return Svg("".join(path(stroke([frame.place(*p) for p in run]), **paint) for run in runs(points)))


def stroke(places: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Places as they are joined; one alone is drawn as wide as a point, or nothing would be seen of it."""
    if len(places) > 1:
        return places
    [(x, y)] = places
    return [(x - DOT, y), (x + DOT, y)]


def drawn_as(number: int) -> dict[str, Attribute]:
    """How a chosen line is drawn: no two of the first six alike, even in grey; its name stands at its end."""
    colour, dash = STROKES[number % len(STROKES)]
    return {"stroke": colour, "stroke_width": 2.5, "stroke_dasharray": dash, "stroke_linejoin": "round"}


def others(run: Run, frame: Frame, name: str) -> list[Svg]:
    """The lines of all that nobody chose, in grey.

    Each that leads somewhere tells its name under a pointer, in a broad stroke that nobody sees. A second way, for a
    hand with a mouse: whoever uses a finger or a keyboard, or listens, chooses from the form.
    """
    picked = [] if frame.narrow else [other for other in run.beside if other.href and not other.chosen]
    plain = [one for one in run.grey() if not any(one is other.line for other in picked)]
    drawn = "".join(data(one, frame) for one in plain)
    paint: dict[str, Attribute] = {"fill": "none", "stroke": OTHERS, "stroke_width": 1.25}
    parts = [element("path", d=drawn, class_="d-other", **paint)] if drawn else []
    if picked:
        wide = element("g", *[pick(other, frame) for other in picked], id=name)
        unseen: dict[str, Attribute] = {"fill": "none", "stroke_width": 10, "pointer_events": "stroke"}
        # The same lines once more, thin, rather than their data twice.
        parts.append(element("use", href=f"#{name}", class_="d-other", **paint, pointer_events="none"))
        parts.append(element("g", wide, **unseen, aria_hidden="true"))
    return parts


def pick(other: Other, frame: Frame) -> Svg:
    """One line to choose."""
    line_ = element("path", d=data(other.line, frame))
    return element("a", element("title", escape(other.name)), line_, href=other.href, class_="d-pick", tabindex="-1")


def data(points: Line, frame: Frame) -> str:
    """A line through what is known, to the nearest unit, as the data of a path."""
    pieces = [stroke([frame.place(*point) for point in run]) for run in runs(points)]
    return "".join(stepwise([(round(x), round(y)) for x, y in piece]) for piece in pieces)


def stepwise(points: Sequence[tuple[int, int]]) -> str:
    """A line as its steps: half as many digits."""
    (x, y), *_ = points
    steps = [f"{x2 - x1} {y2 - y1}" for (x1, y1), (x2, y2) in pairwise(points)]
    return f"M{x} {y}l{' '.join(steps)}".replace(" -", "-")


def own_line(run: Run, frame: Frame) -> Svg:
    """The place's own line, cut at gaps and breaks, with whiskers and a point each; doubtful points are hollow."""
    points = [point for point in run.points if known(point.value) is not None]
    broken: list[tuple[float, float | None]] = []
    for point in run.points:
        broken += [(at, None) for at in run.breaks if broken and broken[-1][0] < at <= point.at]
        broken.append((point.at, point.value))
    line_ = curve(broken, frame, stroke=SLATE, stroke_width=3, stroke_linejoin="round", class_="d-own-line")
    whiskers = []
    for point in points:
        lower, upper = known(point.lower), known(point.upper)
        if lower is not None and upper is not None:
            (x, y1), (_, y2) = frame.place(point.at, lower), frame.place(point.at, upper)
            whiskers.append(line(x, y1, x, y2, stroke=GREY, stroke_width=2, class_="d-whisker"))
    dots = []
    for point in points:
        x, y = frame.place(point.at, point.value or 0.0)
        if point.tone is not Tone.PLAIN:
            dots.append(dot(point.tone, x, y, DOT + 0.5))
            continue
        fill, edge = (PAPER, SLATE) if point.doubtful else (None, PAPER)
        dots.append(element("circle", cx=x, cy=y, r=5, fill=fill, stroke=None if fill is None else edge))
    marked = element("g", *dots, stroke=PAPER, stroke_width=2, class_="d-points") if dots else Svg("")
    return Svg("".join([*whiskers, line_, marked]))


def targets(run: Run, frame: Frame) -> list[Svg]:
    """Steps that had to be reached; a faint line leads from where each ends to its name at the right edge."""
    parts = []
    for target in run.targets:
        if (value := known(target.value)) is None:
            continue
        (x1, y), (x2, _) = frame.place(target.start, value), frame.place(target.end, value)
        x1 = min(x1, x2 - SHORTEST)
        parts.append(line(x2, y, frame.right, y, stroke=GREY, stroke_width=0.75, stroke_dasharray="1 5"))
        parts.append(line(x1, y, x2, y, stroke=SLATE, stroke_width=1.5, stroke_dasharray="2 3", class_="d-target"))
    return parts


def breaks(run: Run, frame: Frame) -> list[Svg]:
    """Two strokes on the base line where the series is not comparable with what went before."""
    parts = []
    for at in run.breaks:
        x, _ = frame.place(at, frame.up.low)
        base = frame.base
        parts.append(line(x, frame.top, x, base, stroke=GREY, stroke_dasharray="1 4", class_="d-break"))
        parts += [line(x + dx - 3, base + 6, x + dx + 3, base - 6, stroke=SLATE, stroke_width=2) for dx in (-3, 3)]
    return parts


def names(frame: Frame) -> list[Svg]:
    """What each line and band is: beside its end, or as short rows above the plot on a phone."""
    if frame.narrow:
        rows = [key_row(label, 8, 18 + 21 * index) for index, label in enumerate(frame.labels)]
        return [part for row in rows for part in row]
    blocks = [label.rows(frame.width * MARGIN) for label in frame.labels]
    heights = [STEP * len(rows) + 2 for rows in blocks]
    tops = stacked(
        [frame.up(label.value) - high / 2 for label, high in zip(frame.labels, heights, strict=True)],
        heights,
        2,
        frame.base + 8,
    )
    return [
        part
        for label, rows, top in zip(frame.labels, blocks, tops, strict=True)
        for part in beside(label, rows, top, frame)
    ]


def beside(label: Label, rows: Sequence[str], top: float, frame: Frame) -> list[Svg]:
    """A name at the end of its line; the place's own is bold."""
    own = label.kind == "own"
    paint: dict[str, Attribute] = {"font_weight": 700 if own else None, "fill": SLATE if own else SOFT_SLATE}
    if label.kind == "chosen":
        paint = {"font_weight": 700, "fill": STROKES[label.stroke % len(STROKES)][0]}
    return [text(row, frame.right + 12, top + STEP * at + 14, **paint) for at, row in enumerate(rows)]


def key_row(label: Label, x: float, y: float) -> list[Svg]:
    """A sample of the line or band, and its name."""
    middle, end = y - 5, x + 26
    sample = {
        "own": line(x, middle, end, middle, stroke=SLATE, stroke_width=3),
        "expected": line(x, middle, end, middle, stroke=GREY, stroke_width=2, stroke_dasharray="6 4"),
        "expected_band": rectangle(x, middle - 6, 26, 12, fill=BAND),
        "limits": Svg(
            rectangle(x, middle - 6, 26, 12, fill=BAND) + line(x, middle, end, middle, stroke=GREY, stroke_width=1.75)
        ),
        "range": rectangle(x, middle - 6, 26, 12, fill=MIST, stroke=RULE),
        "others": line(x, middle, end, middle, stroke=OTHERS, stroke_width=2),
        "chosen": line(x, middle, end, middle, **drawn_as(label.stroke)),
        "target": line(x, middle, end, middle, stroke=SLATE, stroke_width=1.5, stroke_dasharray="2 3"),
    }[label.kind]
    own = label.kind == "own"
    words = shorten(label.words, SIZE, 320 - end - 16, bold=own)
    return [sample, text(words, end + 8, y, font_weight=700 if own else None)]
