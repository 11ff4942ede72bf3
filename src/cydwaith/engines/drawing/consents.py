"""How far each side is from what a rule asks: one bar a side, all equally long, with the line that must be reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cydwaith.engines.drawing.axes import anchored
from cydwaith.engines.drawing.lettering import shorten, wrap
from cydwaith.engines.drawing.shapes import cross, disc
from cydwaith.engines.drawing.svg import Attribute, Svg, element, line, picture, rectangle, text
from cydwaith.engines.drawing.tones import GREEN, GREY, MIST, PAPER, RUST, SLATE

NARROW = 480
BAR = 34


class Stance(StrEnum):
    """What was said of a text."""

    CONSENT = "consent"
    RESERVATION = "reservation"
    REFUSE = "refuse"
    ASIDE = "aside"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBar:
    """One side: its seats' answers in order, each with its weight; the weight at which it consents, and both in words.

    `needed` is None where nothing can be reached (nobody sits there); weights may be counts or people.
    """

    name: str
    answers: Sequence[tuple[Stance, float]]
    needed: float | None
    needs: str
    stands: str


PAINT: dict[Stance, dict[str, Attribute]] = {
    Stance.CONSENT: {"fill": GREEN, "stroke": PAPER},
    Stance.RESERVATION: {"fill": "#cfe0db", "stroke": GREEN},
    Stance.REFUSE: {"fill": RUST, "stroke": PAPER},
    Stance.ASIDE: {"fill": PAPER, "stroke": GREY, "stroke_dasharray": "3 3"},
    Stance.NOTHING: {"fill": MIST, "stroke": PAPER},
}


def consents(sides: Sequence[SideBar], *, key: str, title: str, desc: str, width: float = 720) -> Svg:
    """The bars, one below the other. Every side's is as long as the other's, however many sit there."""
    step = 118.0
    parts = [part for index, side in enumerate(sides) for part in bar(side, 8 + index * step, width)]
    height = 8 + step * len(sides)
    return picture(*parts, key=key, title=title, desc=desc, width=width, height=height, kind="consents")


def bar(side: SideBar, y: float, width: float) -> list[Svg]:
    """One side's name, its bar, and the line it must reach."""
    whole = sum(weight for _, weight in side.answers)
    left, right, top = 2.0, width - 2.0, y + 34
    parts = [
        text(shorten(side.name, 17, width * 0.6, bold=True), left, y + 16, font_size=17, font_weight=700),
        text(shorten(side.stands, 15, width * 0.5), right, y + 16, font_size=15, text_anchor="end"),
        rectangle(left, top, right - left, BAR, fill=MIST),
    ]
    x = left
    for said, weight in side.answers:
        long = (right - left) * weight / whole if whole else 0.0
        parts.append(answer(said, x, top, long))
        x += long
    if side.needed is not None and whole:
        at = left + (right - left) * min(1.0, side.needed / whole)
        parts.append(line(at, top - 7, at, top + BAR + 7, stroke=SLATE, stroke_width=3))
        parts.append(anchored(shorten(side.needs, 14, width - 8), at, top + BAR + 24, 4, width - 4, fill=SLATE))
    else:
        parts += [text(row, left, top + BAR + 22, font_size=14) for row in wrap(side.needs, 14, width - 8, lines=1)]
    return parts


def answer(said: Stance, x: float, y: float, long: float) -> Svg:
    """One seat's part of a bar, with a shape besides its colour."""
    face = rectangle(x + 0.75, y + 0.75, long - 1.5, BAR - 1.5, stroke_width=1.5, **PAINT[said])
    if long < 12:
        return face
    middle, centre = x + long / 2, y + BAR / 2
    signs = {
        Stance.CONSENT: disc(middle, centre, 4, fill="#ffffff"),
        Stance.RESERVATION: disc(middle, centre, 4, fill="none", stroke=GREEN, stroke_width=2),
        Stance.REFUSE: cross(middle, centre, 4, "#ffffff"),
        Stance.ASIDE: line(middle - 4, centre, middle + 4, centre, stroke=GREY, stroke_width=2.5),
    }
    return element("g", face, signs.get(said, Svg("")), class_=f"d-said d-said--{said}")


def said_sign(said: Stance) -> Svg:
    """The same paint and shape as a square sign for lists, hidden from screen readers: words stand beside it."""
    part = answer(said, 0, 0, BAR)
    return element(
        "svg",
        part,
        xmlns="http://www.w3.org/2000/svg",
        class_="d-glyph",
        aria_hidden="true",
        viewBox=f"0 0 {BAR} {BAR}",
        width=20.0,
        height=20.0,
    )


def share_bar(parts: Sequence[float], *, key: str, title: str, width: float = 640) -> Svg:
    """How something is shared: one bar of at most three parts, dark, pale and white, with the middle marked."""
    whole, x, drawn = sum(parts), 2.0, []
    fills = (GREEN, "#a9c9c2", PAPER)
    for index, part in enumerate(parts):
        long = (width - 4) * part / whole if whole else 0.0
        drawn.append(rectangle(x, 8, long, 22, fill=fills[index % 3], stroke=GREEN, stroke_width=1))
        x += long
    middle = line(width / 2, 2, width / 2, 36, stroke=SLATE, stroke_width=2, stroke_dasharray="3 2")
    return picture(*drawn, middle, key=key, title=title, desc="", width=width, height=38, kind="share")
