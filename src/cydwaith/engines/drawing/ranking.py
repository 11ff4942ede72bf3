"""A ranking: every place with its figure, how sure it is, and what its circumstances predict."""

from collections.abc import Sequence

from cydwaith.engines.drawing.axes import Formatter
from cydwaith.engines.drawing.lanes import ROW, Lane, Reference, draw_lanes
from cydwaith.engines.drawing.svg import Svg


def ranking(
    rows: Sequence[Lane],
    *,
    key: str,
    title: str,
    desc: str,
    fmt: Formatter,
    width: float = 760,
    reference: Reference | None = None,
    expected: str = "",
    missing: str = "\u2013",
    row: float = ROW,
) -> Svg:
    """Dots with bands (`lower` to `upper`, around the value) in the order given: best first is the caller's judgement.

    `expected` and `missing` are words in the reader's language; `width` below 480 gives the phone's variant;
    `row` is how high each row is on a wider page.
    """
    return draw_lanes(
        rows,
        kind="ranking",
        key=key,
        title=title,
        desc=desc,
        fmt=fmt,
        width=width,
        reference=reference,
        expected=expected,
        missing=missing,
        bridge=False,
        row=row,
    )
