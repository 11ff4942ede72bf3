"""From figures to places on the paper, and the round numbers to write on an axis."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, isfinite, log10

LARGEST = 1e100


def known(value: float | None) -> float | None:
    """The value when it can be drawn. Missing, not a number, infinite or beyond ±1e100: None."""
    return None if value is None or not isfinite(value) or abs(value) > LARGEST else float(value)


def extent(values: Iterable[float | None]) -> tuple[float, float]:
    """Lowest and highest known value; (0, 1) when there is none, one unit wide when all are equal."""
    drawn = [value for value in map(known, values) if value is not None]
    low, high = min(drawn, default=0.0), max(drawn, default=1.0)
    if high - low > max(1 / LARGEST, 1e-9 * max(abs(low), abs(high))):
        return low, high
    half = max(0.5, abs(low) * 0.05)
    return low - half, high + half


def nice_step(span: float, count: int) -> float:
    """The step among 1, 2, 2.5 and 5 times a power of ten that cuts `span` into about `count` parts."""
    rough = span / max(1, count)
    power = 10.0 ** floor(log10(rough))
    return next(factor * power for factor in (1.0, 2.0, 2.5, 5.0, 10.0) if factor * power >= rough * 0.75)


def nice_ticks(low: float, high: float, count: int = 5) -> tuple[float, ...]:
    """Round numbers inside [low, high], about `count` of them, ascending; at least one."""
    if not high > low:
        low, high = extent((low, high))
    step = nice_step(high - low, count)
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return tuple(round(index * step, 12) if step > 1e-9 else index * step for index in range(first, last + 1)) or (low,)


@dataclass(frozen=True, slots=True)
class Scale:
    """A ruler: `low` of the figures lies at `start` on the paper and `high` at `end`."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The place of a value, held within the ruler's ends."""
        share = (value - self.low) / (self.high - self.low)
        return self.start + min(1.0, max(0.0, share)) * (self.end - self.start)

    def ticks(self, count: int = 5) -> tuple[float, ...]:
        """Round numbers on this ruler."""
        return nice_ticks(self.low, self.high, count)


def fitted(values: Iterable[float | None], start: float, end: float, *, room: float = 0.06) -> Scale:
    """A ruler for these values with a little room at both ends."""
    low, high = extent(values)
    margin = (high - low) * room
    return Scale(low - margin, high + margin, start, end)
