"""A line the size of a word, for tables."""

from collections.abc import Sequence

from cydwaith.engines.drawing.scale import Scale, extent, known
from cydwaith.engines.drawing.svg import NAMESPACE, Svg, element, escape, path
from cydwaith.engines.drawing.tones import SLATE


def runs(points: Sequence[tuple[float, float | None]]) -> list[list[tuple[float, float]]]:
    """Stretches of known values: a line is never drawn across a gap."""
    found: list[list[tuple[float, float]]] = [[]]
    for x, y in points:
        if (height := known(y)) is None:
            found.append([])
        else:
            found[-1].append((x, height))
    return [stretch for stretch in found if stretch]


def sparkline(values: Sequence[float | None], *, title: str, width: float = 120, height: float = 28) -> Svg:
    """Values at equal steps, gaps left open, the last known one as a dot. Nothing known: an empty picture."""
    across = Scale(0, max(1, len(values) - 1), 4, width - 6)
    up = Scale(*extent(values), height - 5, 5)
    stretches = runs([(across(index), value) for index, value in enumerate(values)])
    drawn = [[(x, up(y)) for x, y in stretch] for stretch in stretches]
    lines = [path(stretch, stroke=SLATE, stroke_width=1.75, stroke_linejoin="round") for stretch in drawn]
    single = [element("circle", cx=stretch[0][0], cy=stretch[0][1], r=1.5) for stretch in drawn if len(stretch) == 1]
    last = [element("circle", cx=drawn[-1][-1][0], cy=drawn[-1][-1][1], r=3.5, fill=SLATE)] if drawn else []
    return element(
        "svg",
        element("title", escape(title)),
        *lines,
        *single,
        *last,
        xmlns=NAMESPACE,
        class_="d-spark",
        role="img",
        viewBox=f"0 0 {width:g} {height:g}",
        width=width,
        height=height,
    )
