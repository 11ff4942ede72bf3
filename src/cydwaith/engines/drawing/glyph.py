"""Small signs for tables and running text: how a place stands, how far a practice has come there."""

from functools import lru_cache

from cydwaith.engines.drawing.shapes import mark
from cydwaith.engines.drawing.svg import NAMESPACE, Svg, element, escape, rectangle
from cydwaith.engines.drawing.tones import PAINTS, Tone


@lru_cache(maxsize=512)
def glyph(tone: Tone, title: str = "", *, size: float = 20) -> Svg:
    """A square sign, its meaning as a title; without one it is hidden from screen readers, as words stand beside."""
    paint = PAINTS[tone]
    square = rectangle(
        0.75, 0.75, 18.5, 18.5, fill=paint.face, stroke=paint.edge, stroke_width=1.5, stroke_dasharray=paint.dash
    )
    return element(
        "svg",
        element("title", escape(title)) if title else Svg(""),
        square,
        mark(tone, 10, 10, 5.5, paint.ink),
        xmlns=NAMESPACE,
        class_=f"d-glyph d-glyph--{tone}",
        role="img" if title else None,
        aria_hidden=None if title else "true",
        viewBox="0 0 20 20",
        width=size,
        height=size,
    )
