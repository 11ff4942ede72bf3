"""An interval the size of a line of text, for rows: where nought lies, how far the figure may be, and the figure."""

from cydwaith.engines.drawing.lanes import Lane
from cydwaith.engines.drawing.scale import Scale, fitted, known
from cydwaith.engines.drawing.shapes import dot
from cydwaith.engines.drawing.svg import NAMESPACE, Svg, element, escape, line, rectangle
from cydwaith.engines.drawing.tones import BAND, SLATE


def interval(lane: Lane, among: list[Lane], *, title: str, width: float = 240, height: float = 28) -> Svg:
    """A lane on the ruler of the rows that it stands among, with a line at nought; what is not known is not drawn."""
    scale = fitted([0.0, *(figure for one in among for figure in one.figures())], 6, width - 6, room=0.03)
    middle = height / 2
    return element(
        "svg",
        element("title", escape(title)),
        line(scale(0), 2, scale(0), height - 2, stroke=SLATE, stroke_width=1.25, stroke_dasharray="3 3"),
        *band(lane, scale, middle),
        xmlns=NAMESPACE,
        class_="d-interval",
        role="img",
        viewBox=f"0 0 {width:g} {height:g}",
        width=width,
        height=height,
    )


def band(lane: Lane, scale: Scale, middle: float) -> list[Svg]:
    """The interval as a light band, and the figure in the shape of its tone."""
    value, lower, upper = known(lane.value), known(lane.lower), known(lane.upper)
    parts = []
    if lower is not None and upper is not None:
        left, right = sorted((scale(lower), scale(upper)))
        parts.append(rectangle(left, middle - 6, right - left, 12, rx=6, fill=BAND, stroke="#b4b9b1", class_="d-band"))
    if value is not None:
        parts.append(dot(lane.tone, scale(value), middle, 6.5))
    return parts
