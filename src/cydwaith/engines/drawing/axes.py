"""Rulers along the edges of a chart: thin rules and round numbers that never run into each other."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from cydwaith.engines.drawing.lettering import shorten, text_width
from cydwaith.engines.drawing.scale import Scale
from cydwaith.engines.drawing.svg import SIZE, Attribute, Svg, element, lines, text
from cydwaith.engines.drawing.tones import GREY, PAPER, RULE

Formatter = Callable[[float], str]
CLEAR: Final[dict[str, Attribute]] = {
    "stroke": PAPER,
    "stroke_width": 4,
    "paint_order": "stroke",
    "text_anchor": "middle",
}
"""Words centred on their place, with a paper edge that keeps them clear of lines."""


def anchored(words: str, x: float, y: float, low: float, high: float, *, size: float = SIZE, **paint: Attribute) -> Svg:
    """Words centred on x, moved inwards when they would leave [low, high]; a paper edge keeps them clear of lines."""
    middle = held(text_width(words, size, bold="font_weight" in paint), x, low, high)
    return text(words, middle, y, font_size=None if size == SIZE else size, **CLEAR, **paint)


def held(width: float, x: float, low: float, high: float) -> float:
    """The middle of what is so wide and centred on x, moved inwards when it would leave [low, high]."""
    half = min(width, high - low) / 2
    return max(low + half, min(high - half, x))


def figures_along(labels: Iterable[tuple[float, str]], y: float, low: float, high: float) -> Svg:
    """The figures of a ruler across, each centred on its place within [low, high]."""
    written = [text(words, held(text_width(words, SIZE), x, low, high), y) for x, words in labels]
    return element("g", *written, **CLEAR, fill=GREY) if written else Svg("")


def thinned(
    labels: Iterable[tuple[float, str]], low: float, high: float, *, size: float = SIZE
) -> list[tuple[float, str]]:
    """The labels that can stand side by side: every one, or every second, third … counted back from the last."""
    placed = list(labels)
    for step in range(1, len(placed) + 1):
        kept = placed[::-1][::step][::-1]
        if side_by_side(kept, low, high, size):
            return kept
    return placed[-1:]


def side_by_side(labels: Sequence[tuple[float, str]], low: float, high: float, size: float) -> bool:
    """Whether labels centred on their places, held within [low, high], leave a gap between each other."""
    end = float("-inf")
    for x, words in labels:
        half = text_width(words, size) / 2
        middle = max(low + half, min(high - half, x))
        if middle - half < end + 10:
            return False
        end = middle + half
    return True


def bottom_axis(scale: Scale, fmt: Formatter, top: float, base: float, low: float, high: float) -> Svg:
    """Vertical rules at round figures from `top` to `base`, their figures below."""
    labels = [
        (scale(tick), shorten(fmt(tick), SIZE, (high - low) / 3))
        for tick in scale.ticks(max(3, int((high - low) / 110)))
    ]
    rules = lines([(x, top, x, base) for x, _ in labels], stroke=RULE)
    return Svg(rules + figures_along(thinned(labels, low, high), base + 18, low, high))


def left_axis(scale: Scale, fmt: Formatter, left: float, right: float, ticks: Sequence[float]) -> Svg:
    """Horizontal rules at the given figures, the figures to their left."""
    rules = lines([(left, scale(tick), right, scale(tick)) for tick in ticks], stroke=RULE)
    words = [(shorten(fmt(tick), SIZE, left - 10), scale(tick) + 5) for tick in ticks]
    figures = element("g", *[text(said, left - 8, y) for said, y in words], text_anchor="end", fill=GREY)
    return Svg(rules + figures) if words else Svg("")
