"""How a commitment goes, as a sign: a shape a status, so that nothing hangs on colour."""

from enum import StrEnum
from functools import lru_cache

from cydwaith.engines.drawing.shapes import disc, down, half, ring
from cydwaith.engines.drawing.svg import NAMESPACE, Svg, element, escape, path
from cydwaith.engines.drawing.tones import GREEN, GREY, RUST, SLATE


class Progress(StrEnum):
    """What somebody last said of a commitment; NONE where nobody has said anything."""

    NONE = "none"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    DONE = "done"


@lru_cache(maxsize=4096)
def sign(progress: Progress, x: float, y: float, r: float) -> Svg:
    """Dashed ring, full disc, half disc, triangle that points down, tick."""
    match progress:
        case Progress.GREEN:
            return disc(x, y, r, fill=GREEN)
        case Progress.AMBER:
            return half(x, y, r, SLATE)
        case Progress.RED:
            return down(x, y, r * 1.1, fill=RUST)
        case Progress.DONE:
            tick = [(x - r, y), (x - 0.3 * r, y + 0.75 * r), (x + r, y - 0.8 * r)]
            return path(tick, stroke=GREEN, stroke_width=3)
        case _:
            return ring(x, y, r, GREY, "2 2.5")


@lru_cache(maxsize=64)
def progress_glyph(progress: Progress, title: str = "", *, size: float = 20) -> Svg:
    """The sign beside a word; its meaning as a title where no word stands beside it."""
    return element(
        "svg",
        element("title", escape(title)) if title else Svg(""),
        sign(progress, 10, 10, 6.5),
        xmlns=NAMESPACE,
        class_=f"d-glyph d-progress d-progress--{progress}",
        role="img" if title else None,
        aria_hidden=None if title else "true",
        viewBox="0 0 20 20",
        width=size,
        height=size,
    )
