"""Expected against actual: how far each place is from what its circumstances predict."""

from collections.abc import Sequence

from cydwaith.engines.drawing.axes import Formatter
from cydwaith.engines.drawing.lanes import Lane, draw_lanes
from cydwaith.engines.drawing.svg import Svg


def expected_against_actual(
    rows: Sequence[Lane],
    *,
    key: str,
    title: str,
    desc: str,
    fmt: Formatter,
    width: float = 760,
    expected: str = "",
    missing: str = "\u2013",
) -> Svg:
    """A bridge from the expected figure (tick, in its band `lower` to `upper`) to the actual one (dot).

    A row's `note` is what stands at its right, normally the signed difference; without one, the actual figure.
    """
    return draw_lanes(
        rows,
        kind="expected",
        key=key,
        title=title,
        desc=desc,
        fmt=fmt,
        width=width,
        reference=None,
        expected=expected,
        missing=missing,
        bridge=True,
    )
