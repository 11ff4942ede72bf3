"""One shape a tone, so that every picture reads in grey and for the colour-blind."""

from collections.abc import Callable
from functools import lru_cache

from cydwaith.engines.drawing.svg import Attribute, Svg, area, element, line
from cydwaith.engines.drawing.tones import GOLD, GREEN, GREY, PAPER, RUST, SLATE, Tone


def up(x: float, y: float, r: float, **paint: Attribute) -> Svg:
    """A triangle that points up."""
    return area([(x, y - r), (x + r, y + 0.8 * r), (x - r, y + 0.8 * r)], **paint)


def down(x: float, y: float, r: float, **paint: Attribute) -> Svg:
    """A triangle that points down."""
    return area([(x, y + r), (x + r, y - 0.8 * r), (x - r, y - 0.8 * r)], **paint)


def disc(x: float, y: float, r: float, **paint: Attribute) -> Svg:
    """A circle."""
    return element("circle", cx=x, cy=y, r=r, **paint)


def star(x: float, y: float, r: float, **paint: Attribute) -> Svg:
    """A four-pointed star: where something began."""
    inner = 0.34 * r
    points = [(0, -r), (inner, -inner), (r, 0), (inner, inner), (0, r), (-inner, inner), (-r, 0), (-inner, -inner)]
    return area([(x + dx, y + dy) for dx, dy in points], **paint)


def half(x: float, y: float, r: float, ink: str) -> Svg:
    """A circle half full: under way."""
    filled = element("path", d=f"M{x:.1f} {y - r:.1f}A{r:.1f} {r:.1f} 0 0 0 {x:.1f} {y + r:.1f}Z", fill=ink)
    return element("g", disc(x, y, r, fill="none", stroke=ink, stroke_width=2), filled)


def cross(x: float, y: float, r: float, ink: str) -> Svg:
    """Two strokes crossed: ended."""
    return element(
        "g", line(x - r, y - r, x + r, y + r), line(x - r, y + r, x + r, y - r), stroke=ink, stroke_width=2.5
    )


def aim_mark(met: bool, x: float, y: float, r: float) -> Svg:  # noqa: FBT001 -- one of two signs
    """A tick in green, or a cross in red-brown, each on paper: the shape tells them apart, and so does the colour."""
    ground = disc(x, y, r, fill=PAPER, stroke=GREEN if met else RUST, stroke_width=1.25)
    s = r * 0.55
    tick = element(
        "path",
        d=f"M{x - s:.1f} {y:.1f}L{x - 0.2 * s:.1f} {y + 0.8 * s:.1f}L{x + s:.1f} {y - 0.8 * s:.1f}",
        fill="none",
        stroke=GREEN,
        stroke_width=r / 4,
    )
    sign = (
        tick
        if met
        else element(
            "g", line(x - s, y - s, x + s, y + s), line(x - s, y + s, x + s, y - s), stroke=RUST, stroke_width=r / 4
        )
    )
    return element("g", ground, sign, class_="d-aim")


def equals(x: float, y: float, r: float, ink: str) -> Svg:
    """Two level strokes: nearly the same."""
    near = 0.4 * r
    return element(
        "g", line(x - r, y - near, x + r, y - near), line(x - r, y + near, x + r, y + near), stroke=ink, stroke_width=2
    )


def ring(x: float, y: float, r: float, ink: str, dashes: str | None = None) -> Svg:
    """A circle that is not filled."""
    return disc(x, y, r, fill="none", stroke=ink, stroke_width=2, stroke_dasharray=dashes)


Drawn = Callable[[float, float, float, str], Svg]
MARKS: dict[Tone, Drawn] = {
    Tone.BETTER: lambda x, y, r, ink: up(x, y, r, fill=ink),
    Tone.WORSE: lambda x, y, r, ink: down(x, y, r, fill=ink),
    Tone.AS_EXPECTED: lambda x, y, r, ink: line(x - r, y, x + r, y, stroke=ink, stroke_width=3),
    Tone.SLIGHT: equals,
    Tone.HIGHER: lambda x, y, r, ink: up(x, y, r, fill="none", stroke=ink, stroke_width=2),
    Tone.LOWER: lambda x, y, r, ink: down(x, y, r, fill="none", stroke=ink, stroke_width=2),
    Tone.CANNOT_TELL: lambda x, y, r, ink: ring(x, y, r, ink, "2 2.5"),
    Tone.ORIGIN: lambda x, y, r, ink: star(x, y, r * 1.25, fill=ink),
    Tone.ADOPTED: lambda x, y, r, ink: disc(x, y, r, fill=ink),
    Tone.TRYING: half,
    Tone.INTERESTED: ring,
    Tone.STOPPED: lambda x, y, r, ink: cross(x, y, r * 0.8, ink),
    Tone.DECLINED: lambda x, y, r, ink: line(x - r, y + r, x + r, y - r, stroke=ink, stroke_width=2.5),
}


@lru_cache(maxsize=4096)
def mark(tone: Tone, x: float, y: float, r: float, ink: str) -> Svg:
    """The tone's shape in one ink, for a tile's corner or a line of text; PLAIN and NONE have none."""
    drawn = MARKS.get(tone)
    return drawn(x, y, r, ink) if drawn else Svg("")


COLOURED = {Tone.BETTER: GOLD, Tone.WORSE: RUST, Tone.ORIGIN: GREEN, Tone.ADOPTED: GREEN}


def dot(tone: Tone, x: float, y: float, r: float) -> Svg:
    """The tone's shape as a point on a chart: coloured, with a slate edge that keeps gold visible on paper."""
    paint: dict[str, Attribute] = {"class_": f"d-dot d-dot--{tone}", "stroke": SLATE, "stroke_width": 1.5}
    match tone:
        case Tone.BETTER:
            return up(x, y, r * 1.2, fill=GOLD, **paint)
        case Tone.WORSE:
            return down(x, y, r * 1.2, fill=RUST, **paint)
        case Tone.HIGHER:
            return up(x, y, r * 1.2, fill=GREY, **paint)
        case Tone.LOWER:
            return down(x, y, r * 1.2, fill=GREY, **paint)
        case Tone.CANNOT_TELL:
            return disc(x, y, r, fill=PAPER, stroke_dasharray="2 2", **paint)
        case _:
            return disc(x, y, r, fill=COLOURED.get(tone, GREY), **(paint | {"stroke": PAPER}))
