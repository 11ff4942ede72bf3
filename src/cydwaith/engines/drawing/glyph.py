"""Small signs for tables and running text: how a place stands, how far a practice has come there."""

from collections.abc import Mapping
from functools import lru_cache

from cydwaith.engines.drawing.shapes import aim_mark, mark
from cydwaith.engines.drawing.svg import NAMESPACE, Svg, element, escape, identifier, rectangle
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


def aim_sign(met: bool) -> Svg:  # noqa: FBT001 -- one of two signs
    """The tick or the cross of a map, for its key: hidden from screen readers, as words stand beside."""
    return element(
        "svg",
        aim_mark(met, 10, 10, 9),
        xmlns=NAMESPACE,
        class_="d-glyph",
        aria_hidden="true",
        viewBox="0 0 20 20",
        width=20.0,
        height=20.0,
    )


def sprite(signs: Mapping[str, Svg]) -> Svg:
    """Signs that a page shows hundreds of times, drawn once, out of sight: `shown_again` shows each by its key."""
    drawn = [element("g", sign, id=identifier(f"sign-{key}")) for key, sign in signs.items()]
    return element("svg", *drawn, class_="d-sprite", aria_hidden="true", width=0, height=0)


def shown_again(key: str, title: str) -> Svg:
    """A sign of the page's sprite, with its meaning."""
    used = element("use", href=f"#{identifier(f'sign-{key}')}")
    return element("svg", used, class_="d-again", role="img", aria_label=title)
