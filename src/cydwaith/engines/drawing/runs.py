"""What a run chart shows, and the frame it is drawn in."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cydwaith.engines.drawing.axes import Formatter
from cydwaith.engines.drawing.lettering import text_width, wrap
from cydwaith.engines.drawing.scale import Scale, extent, fitted, known, nice_ticks
from cydwaith.engines.drawing.svg import SIZE
from cydwaith.engines.drawing.tones import Tone

Line = Sequence[tuple[float, float | None]]
NARROW, BROAD = 480, 700
STEP = 17  # from one line of a name to the next
MARGIN = 0.3  # the most of the width that names beside the plot may take


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One period of a place: when (a decimal year or a count), the period's name, the figure and its interval.

    `tone` gives the point another shape where it is no ordinary variation.
    """

    at: float
    label: str = ""
    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    doubtful: bool = False
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Between which figures a place varies of itself from `start` to `end`, and around which mean."""

    start: float
    end: float
    mean: float
    lower: float
    upper: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A figure that had to be reached from `start` to `end`, with its name."""

    start: float
    end: float
    value: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Something done at a moment: a practice begun, a step of an adoption.

    The label, with its date in words, is listed below the chart. A moment far outside the figures' time is flagged
    at the edge of the axis.
    """

    at: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Another place's line: its name, where a click on it leads, and whether the reader chose to see it named."""

    name: str
    line: Line
    href: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Everything on a run chart. Words are the reader's own language; an empty word leaves its label out.

    `others` and `expected` are (at, value); the bands (at, low, high). `beside` are other places by
    name. Missing values are None and stay gaps.
    `signs` says below the chart what the points of a tone are. `own_label`: what stands beside the own line, and at
    which height, instead of the name with the last figure.
    """

    points: Sequence[Point]
    name: str
    others: Sequence[Line] = ()
    beside: Sequence[Other] = ()
    others_word: str = ""
    range_band: Sequence[tuple[float, float | None, float | None]] = ()
    range_word: str = ""
    expected: Line = ()
    expected_band: Sequence[tuple[float, float | None, float | None]] = ()
    expected_word: str = ""
    stretches: Sequence[Stretch] = ()
    limits_word: str = ""
    signs: Sequence[tuple[Tone, str]] = ()
    targets: Sequence[Target] = ()
    flags: Sequence[Flag] = ()
    breaks: Sequence[float] = ()
    doubtful_word: str = ""
    break_word: str = ""
    own_label: tuple[str, float] | None = None

    @property
    def chosen(self) -> list[Other]:
        """The other places that the reader chose to see named."""
        return [other for other in self.beside if other.chosen]

    def lines(self) -> list[Line]:
        """The lines of all other places."""
        return [*self.others, *(other.line for other in self.beside)]

    def grey(self) -> list[Line]:
        """The lines of other places that nobody chose."""
        return [*self.others, *(other.line for other in self.beside if not other.chosen)]

    def times(self) -> list[float | None]:
        """Every moment that a figure is given for."""
        lines = [*self.lines(), self.expected]
        bands = [*self.range_band, *self.expected_band]
        return [*(point.at for point in self.points), *(at for line in lines for at, _ in line), *(b[0] for b in bands)]

    def values(self) -> list[float | None]:
        """Every figure that the upright axis must reach."""
        lines = [value for line in [*self.lines(), self.expected] for _, value in line]
        bands = [edge for band in [*self.range_band, *self.expected_band] for edge in band[1:]]
        own = [figure for point in self.points for figure in (point.value, point.lower, point.upper)]
        limits = [edge for stretch in self.stretches for edge in (stretch.lower, stretch.upper)]
        return [*own, *lines, *bands, *limits, *(target.value for target in self.targets)]


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a line or band, and the height of its end; `stroke`: the how-manieth chosen line it is."""

    kind: str
    words: str
    value: float
    stroke: int = 0

    def rows(self, room: float) -> list[str]:
        """The name on one line or two."""
        return wrap(self.words, SIZE, room, bold=self.kind == "own")


@dataclass(frozen=True, slots=True)
class Frame:
    """The paper of a run chart: rulers across and up, margins, and the labels that go beside."""

    width: float
    left: float
    right: float
    top: float
    base: float
    across: Scale
    up: Scale
    ticks: Sequence[float] = ()
    labels: Sequence[Label] = field(default=())

    @property
    def narrow(self) -> bool:
        return self.width < NARROW

    def place(self, at: float, value: float) -> tuple[float, float]:
        """The point on the paper for a moment and a figure."""
        return self.across(at), self.up(value)


def last_known(line: Line) -> float | None:
    """The last value that is known."""
    return next((value for _, value in reversed(line) if known(value) is not None), None)


def labels(run: Run, fmt: Formatter) -> list[Label]:
    """The names to write, own place first, with the heights where their lines end."""
    own = last_known([(point.at, point.value) for point in run.points])
    words, height = run.own_label or (f"{run.name} {fmt(own)}" if own is not None else "", own)
    middles = [
        [(at, None if low is None or high is None else (low + high) / 2) for at, low, high in band]
        for band in (run.expected_band, run.range_band)
    ]
    tops = [(at, high) for at, _, high in run.range_band]
    lowest = min((end for other in run.grey() if (end := known(last_known(other))) is not None), default=None)
    expected = last_known(run.expected)
    limits = run.stretches[-1].mean if run.stretches else None
    found = [
        ("own", words, height),
        (
            "expected" if expected is not None else "expected_band",
            run.expected_word,
            expected if expected is not None else last_known(middles[0]),
        ),
        ("range", run.range_word, last_known(tops)),
        ("limits", run.limits_word, limits),
        ("others", run.others_word, lowest),
    ]
    named = [Label(kind, words, value) for kind, words, value in found if words and value is not None]
    return named + chosen(run, fmt) + aims(run)


def chosen(run: Run, fmt: Formatter) -> list[Label]:
    """The names of the places that were chosen, each with its last figure."""
    ends = [(other.name, known(last_known(other.line))) for other in run.chosen]
    return [Label("chosen", f"{name} {fmt(end)}", end, at) for at, (name, end) in enumerate(ends) if end is not None]


def aims(run: Run) -> list[Label]:
    """The names of what had to be reached."""
    return [Label("target", one.label, one.value) for one in run.targets if known(one.value) is not None]


def span(run: Run) -> tuple[float, float]:
    """The time shown: that of the figures, and up to a quarter more on either side where flags stand."""
    figures = [at for at in run.times() if known(at) is not None]
    flags = [flag.at for flag in run.flags if known(flag.at) is not None]
    first, last = extent(figures or flags)
    room = (last - first) / 4
    return max(first - room, min([first, *flags])), min(last + room, max([last, *flags]))


def height(narrow: bool, names: Sequence[Label], width: float) -> float:  # noqa: FBT001 -- as `Frame` says it
    """How high the plot is: less where it is less wide, and enough for the names that stand beside it."""
    if narrow:
        return 230
    beside = sum(STEP * len(name.rows(width * MARGIN)) + 2 for name in names)
    return max(320 if width > BROAD else 264, beside)


def framed(run: Run, fmt: Formatter, width: float) -> Frame:
    """Margins that the labels need, then the rulers between them."""
    names, narrow = labels(run, fmt), width < NARROW
    low, high = extent(run.values())
    ticks = nice_ticks(low, high, 4 if narrow else 5)
    figures = max(text_width(fmt(tick), SIZE) for tick in ticks)
    left = min(figures, width / 4) + 16
    rows = [row for name in names for row in name.rows(width * MARGIN)]
    beside = max((text_width(row, SIZE, bold=True) for row in rows), default=0)
    right = width - 14 if narrow else width - min(beside, width * MARGIN) - 24
    top = 16 + 21 * len(names) if narrow else 16
    base = top + height(narrow, names, width)
    first, last = span(run)
    up = fitted([low, high], base, top + 8)
    return Frame(width, left, right, top, base, Scale(first, last, left + 12, right - 8), up, ticks, names)
