"""One row a place: what ranking and expected-against-actual have in common."""

from collections.abc import Sequence
from dataclasses import dataclass

from cydwaith.engines.drawing.axes import Formatter, anchored, bottom_axis
from cydwaith.engines.drawing.lettering import shorten, text_width
from cydwaith.engines.drawing.scale import Scale, fitted, known
from cydwaith.engines.drawing.shapes import dot
from cydwaith.engines.drawing.svg import (
    SIZE,
    Attribute,
    Svg,
    again,
    box,
    defined,
    element,
    identifier,
    line,
    lines,
    link,
    picture,
    rectangle,
    text,
)
from cydwaith.engines.drawing.tones import BAND, GREY, RULE, SLATE, Tone

NARROW = 480
ROW = 30
WRITING = SIZE + 1
TONES = list(Tone)
ROUND = 6  # half the height of a band
THIN: dict[str, Attribute] = {"stroke": RULE, "stroke_width": 0.75}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One place on one line: its figure, how sure it is, what was expected, and where a click leads.

    Missing, infinite or absurd figures (beyond ±1e100) are shown as missing. `label` is read out in full.
    """

    name: str
    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    expected: float | None = None
    tone: Tone = Tone.PLAIN
    href: str = ""
    label: str = ""
    own: bool = False
    note: str = ""

    def figures(self) -> list[float | None]:
        """Everything that the ruler must reach."""
        return [known(figure) for figure in (self.value, self.lower, self.upper, self.expected)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A line through all rows, named at its head: the median, Wales, a statutory minimum."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class Page:
    """Where things stand: the plot from `left` to `right`, rows of `height` from `top` on."""

    width: float
    left: float
    right: float
    top: float
    height: float
    count: int

    @property
    def narrow(self) -> bool:
        return self.width < NARROW

    @property
    def base(self) -> float:
        return self.top + self.height * self.count

    def middle(self, index: int) -> float:
        """The height at which a row's figures are drawn; on a phone below its name."""
        return self.top + self.height * (index + (0.72 if self.narrow else 0.5))

    def foot(self, index: int) -> float:
        """Where a row ends."""
        return self.top + self.height * (index + 1)

    def writing(self, index: int) -> float:
        """The base line of a row's name and figure."""
        return self.top + self.height * index + (17 if self.narrow else self.height / 2 + 5)


def laid_out(rows: Sequence[Lane], notes: Sequence[str], width: float, header: float, height: float) -> Page:
    """Names left, figures right, the plot between; on a phone the plot takes the whole width, and rows are higher."""
    if width < NARROW:
        return Page(width, 10, width - 10, header, 46, len(rows))
    names = max((text_width(row.name, WRITING, bold=row.own) for row in rows), default=0)
    figures = max((text_width(note, WRITING, bold=True) for note in notes), default=0)
    return Page(width, min(names, width * 0.32) + 30, width - min(figures, width * 0.2) - 24, header, height, len(rows))


def draw_lanes(
    rows: Sequence[Lane],
    *,
    kind: str,
    key: str,
    title: str,
    desc: str,
    fmt: Formatter,
    width: float,
    reference: Reference | None,
    expected: str,
    missing: str,
    bridge: bool,
    row: float = ROW,
) -> Svg:
    """The rows in the order given, each `row` high. `bridge` joins the expected and the actual figure."""
    notes = [one.note or (missing if known(one.value) is None else fmt(one.value or 0.0)) for one in rows]
    line_at = None if reference is None else known(reference.value)
    header = 8 + 22 * (line_at is not None) + 20 * bool(expected)
    page = laid_out(rows, notes, width, header, row)
    scale = fitted([line_at, *(figure for one in rows for figure in one.figures())], page.left, page.right)
    name = identifier(key)
    body = [draw_lane(one, notes[index], index, page, scale, name) for index, one in enumerate(rows)]
    tones = {one.tone for one in rows if known(one.value) is not None}
    parts = [
        defined({f"{name}-{TONES.index(tone)}": dot(tone, 0, 0, 6.5) for tone in sorted(tones)}),
        *(own_field(index, page) for index, one in enumerate(rows) if one.own),
        lines([(0, page.foot(index), page.width, page.foot(index)) for index in range(len(rows))], **THIN),
        bottom_axis(scale, fmt, page.top, page.base, 4, width - 4) if rows else Svg(""),
        draw_reference(reference.label, scale(line_at), page) if reference and line_at is not None else Svg(""),
        bands(rows, page, scale, f"{name}-bands"),
        bridges(rows, page, scale) if bridge else Svg(""),
        ticks(rows, page, scale),
        element("g", *body, class_="d-rows", font_size=WRITING, pointer_events="all"),
        noted(notes, page),
        expected_pointer(rows, expected, page, scale),
    ]
    return picture(*parts, key=key, title=title, desc=desc, width=width, height=page.base + 30, kind=kind, linked=True)


def own_field(index: int, page: Page) -> Svg:
    """A quiet field under the row of the reader's own council."""
    y = page.foot(index - 1)
    field = rectangle(0, y, page.width, page.height, fill="#eceae0", class_="d-own")
    return Svg(field + rectangle(0, y, 5, page.height, fill=SLATE))


def draw_lane(row: Lane, note: str, index: int, page: Page, scale: Scale, key: str) -> Svg:
    """A row, all of it one link: name and dot. Its figure stands in `noted`."""
    room = page.width * 0.52 if page.narrow else page.left - 26
    name = shorten(row.name, WRITING, room, bold=row.own)
    value = known(row.value)
    parts = [
        element("path", d=box(0, page.foot(index - 1), page.width, page.height), fill="none"),
        text(name, 12, page.writing(index), font_weight=700 if row.own else None),
        Svg("") if value is None else again(f"{key}-{TONES.index(row.tone)}", scale(value), page.middle(index)),
    ]
    return link(row.href, row.label or f"{row.name} {note}", *parts, class_="d-row--own" if row.own else None)


def noted(notes: Sequence[str], page: Page) -> Svg:
    """The figure of each row, at its right; the links say them to whoever listens."""
    room = page.width * (0.38 if page.narrow else 0.2)
    figures = [shorten(note, WRITING, room, bold=True) for note in notes]
    written = [text(figure, page.width - 8, page.writing(index)) for index, figure in enumerate(figures)]
    paint: dict[str, Attribute] = {"font_size": WRITING, "font_weight": 700, "text_anchor": "end"}
    return element("g", *written, **paint, pointer_events="none", aria_hidden="true")


def bands(rows: Sequence[Lane], page: Page, scale: Scale, key: str) -> Svg:
    """The interval of every row: thick lines with round ends, twice, so that each has an edge."""
    ends = []
    for index, row in enumerate(rows):
        _, lower, upper, _ = row.figures()
        if lower is not None and upper is not None:
            left, right = sorted((scale(lower), scale(upper)))
            reach = min(ROUND, (right - left) / 2)
            ends.append((left + reach, page.middle(index), right - reach, page.middle(index)))
    if not ends:
        return Svg("")
    edge = element("use", href=f"#{key}", stroke="#b4b9b1", stroke_width=2 * ROUND + 1)
    inside = element("use", href=f"#{key}", stroke=BAND, stroke_width=2 * ROUND - 1, class_="d-band")
    return Svg(element("defs", lines(ends, id=key, stroke_linecap="round")) + edge + inside)


def bridges(rows: Sequence[Lane], page: Page, scale: Scale) -> Svg:
    """From what was expected to the figure, where both are known."""
    joined = []
    for index, row in enumerate(rows):
        value, _, _, expected = row.figures()
        if value is not None and expected is not None:
            joined.append((scale(expected), page.middle(index), scale(value), page.middle(index)))
    return lines(joined, stroke=SLATE, stroke_width=2)


def ticks(rows: Sequence[Lane], page: Page, scale: Scale) -> Svg:
    """What was expected of each row."""
    found = [(index, expected) for index, row in enumerate(rows) if (expected := known(row.expected)) is not None]
    ends = [(scale(at), page.middle(index) - 9, scale(at), page.middle(index) + 9) for index, at in found]
    return lines(ends, stroke=SLATE, stroke_width=2, class_="d-expected")


def draw_reference(label: str, x: float, page: Page) -> Svg:
    """The dashed line through all rows, its name above."""
    rule = line(x, 22, x, page.base, stroke=GREY, stroke_width=1.5, stroke_dasharray="5 4")
    words = shorten(label, SIZE, page.width - 16)
    return element("g", rule, anchored(words, x, 16, 8, page.width - 8, fill=SLATE), class_="d-reference")


def expected_pointer(rows: Sequence[Lane], word: str, page: Page, scale: Scale) -> Svg:
    """The word over the first expected tick, so that the ticks need no legend."""
    found = ((index, known(row.expected)) for index, row in enumerate(rows))
    index, expected = next(((index, tick) for index, tick in found if tick is not None), (0, None))
    if not word or expected is None:
        return Svg("")
    x = scale(expected)
    pole = line(x, page.top - 4, x, page.middle(index) - 9, stroke=SLATE, stroke_width=1)
    words = shorten(word, SIZE, page.width - 16)
    return element("g", pole, anchored(words, x, page.top - 8, 8, page.width - 8, fill=SLATE), class_="d-pointer")
