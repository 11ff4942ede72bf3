"""Rulers along the edges of a chart: thin rules and round numbers that never run into each other."""

from collections.abc import Callable, Iterable, Sequence

from cydwaith.engines.drawing.lettering import shorten, text_width
from cydwaith.engines.drawing.scale import Scale
from cydwaith.engines.drawing.svg import Svg, line, text
from cydwaith.engines.drawing.tones import GREY, PAPER, RULE

Formatter = Callable[[float], str]
SIZE = 14


def anchored(
    words: str, x: float, y: float, low: float, high: float, *, size: float = SIZE, **paint: str | float
) -> Svg:
    """Words centred on x, moved inwards when they would leave [low, high]; a paper edge keeps them clear of lines."""
    half = min(text_width(words, size, bold="font_weight" in paint), high - low) / 2
    middle = max(low + half, min(high - half, x))
    values: dict[str, str | float | None] = {"font_size": size, "text_anchor": "middle", **paint}
    return text(words, middle, y, stroke=PAPER, stroke_width=4, paint_order="stroke", **values)


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
    rules = [line(x, top, x, base, stroke=RULE) for x, _ in labels]
    figures = [anchored(words, x, base + 18, low, high, fill=GREY) for x, words in thinned(labels, low, high)]
    return Svg("".join([*rules, *figures]))


def left_axis(scale: Scale, fmt: Formatter, left: float, right: float, ticks: Sequence[float]) -> Svg:
    """Horizontal rules at the given figures, the figures to their left."""
    rules = [line(left, scale(tick), right, scale(tick), stroke=RULE) for tick in ticks]
    figures = [
        text(
            shorten(fmt(tick), SIZE, left - 10), left - 8, scale(tick) + 5, font_size=SIZE, text_anchor="end", fill=GREY
        )
        for tick in ticks
    ]
    return Svg("".join([*rules, *figures]))
