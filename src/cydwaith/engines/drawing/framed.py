"""A drawing as a file of its own: what it is about, its finding and its source, since no page stands around it."""

import re
from typing import Final

from cydwaith.engines.drawing.lettering import shorten, wrap
from cydwaith.engines.drawing.svg import FONT, NAMESPACE, Svg, element, number, rectangle, text

MARGIN: Final = 24
HEADING, OVER, SMALL = 20, 15, 13
LEADING: Final = 1.3
SIZE: Final = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def framed(drawing: Svg, *, about: str, title: str, source: str) -> Svg:
    """The drawing on paper, within margins. Raises ValueError for what is no drawing of this house."""
    found = SIZE.search(drawing)
    if found is None:
        raise ValueError("a drawing says its size")
    width, height = float(found[1]), float(found[2])
    rows = wrap(title, HEADING, width, lines=5, bold=True)
    head = MARGIN + OVER * LEADING
    top = head + len(rows) * HEADING * LEADING + 10
    sources = wrap(source, SMALL, width, lines=2)
    whole = (width + 2 * MARGIN, top + height + len(sources) * SMALL * LEADING + 10 + MARGIN)
    below = top + height + 10 + SMALL
    return element(
        "svg",
        rectangle(0, 0, *whole, fill="#fbfaf6"),
        text(shorten(about, OVER, width), MARGIN, MARGIN + OVER, font_size=OVER, fill="#4d5b59"),
        *[
            text(row, MARGIN, head + HEADING + at * HEADING * LEADING, font_size=HEADING, font_weight="700")
            for at, row in enumerate(rows)
        ],
        Svg(drawing.replace("<svg", f'<svg x="{MARGIN}" y="{number(top)}"', 1)),
        *[
            text(row, MARGIN, below + at * SMALL * LEADING, font_size=SMALL, fill="#4d5b59")
            for at, row in enumerate(sources)
        ],
        xmlns=NAMESPACE,
        viewBox=f"0 0 {number(whole[0])} {number(whole[1])}",
        width=whole[0],
        height=whole[1],
        font_family=FONT,
        fill="#1d2b2a",
    )
