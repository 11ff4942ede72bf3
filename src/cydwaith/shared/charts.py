"""Charts on pages: each drawn once for a wide page and once for a phone, with a name of its own.

By that name it can be shared, embedded in other people's pages and downloaded: the macro `chart` of
`shared/charts.html` offers all three beside it. What is embedded is cut out of the page itself, so that it cannot
differ from it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape, unescape
from typing import Final
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from cydwaith.engines.drawing import Svg
from cydwaith.shared.addresses import absolute

ROOM: Final = 200
"""Pixels that a frame needs besides its chart: title, note, and where it comes from."""
SIZE: Final = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
DRAWING: Final = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
PAGE_TITLE: Final = re.compile(r"<title>(.*?) – Cydwaith</title>", re.DOTALL)
TITLE: Final = re.compile(r"<title\b[^>]*>(.*?)</title>", re.DOTALL)
CAPTION: Final = re.compile(r"<figcaption>.*?</figcaption>", re.DOTALL)
SHARING: Final = re.compile(r'<details class="cw-share">.*?</details>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart: its finding, its drawing for a wide page, another for a phone if it needs one, and its name there."""

    title: str
    wide: Svg
    phone: Svg | None
    name: str

    @property
    def height(self) -> int:
        """How high a frame must be to hold it, in pixels."""
        return max(round(size(drawing)[1]) for drawing in (self.wide, self.phone) if drawing) + ROOM


def one_drawing(title: str, draw: Callable[..., Svg], name: str) -> Chart:
    """A chart whose drawing serves every width; `draw` takes the key that keeps ids apart."""
    return Chart(title, draw(key=f"{name}-wide"), None, name)


def drawn(title: str, draw: Callable[..., Svg], name: str, *, wide: float, phone: float) -> Chart:
    """Both drawings of a chart; `draw` takes the key that keeps ids apart, and the width."""
    return Chart(title, draw(key=f"{name}-wide", width=wide), draw(key=f"{name}-phone", width=phone), name)


def size(drawing: str) -> tuple[float, float]:
    """Width and height of a drawing. Raises ValueError for what is none."""
    found = SIZE.search(drawing)
    if found is None:
        raise ValueError("a drawing says its size")
    return float(found[1]), float(found[2])


@dataclass(frozen=True, slots=True)
class Cut:
    """A chart cut out of its page: what the page is about, the finding, the figure without it, the wide drawing."""

    about: str
    title: str
    figure: str
    wide: str


def cut(page: str, name: str) -> Cut | None:
    """The chart of a page's HTML by its name; None where the page has none of that name."""
    begin = page.find(f'<figure class="cw-chart" id="chart-{name}"')
    if begin < 0:
        return None
    figure = page[begin : page.index("</figure>", begin)] + "</figure>"
    wide = DRAWING.search(figure)
    title, about = TITLE.search(figure), PAGE_TITLE.search(page)
    if wide is None or title is None or about is None:
        return None
    return Cut(unescape(about[1]), unescape(title[1]), SHARING.sub("", CAPTION.sub("", figure)), wide[0])


@dataclass(frozen=True, slots=True)
class Sharing:
    """The lasting addresses of the charts of one page, as seen from a council where the page is."""

    request: HttpRequest

    def asked(self, seen_from: str) -> str:
        """The page's question, with the council that it is seen from: nobody else has the reader's cookie."""
        given = [(name, one) for name, some in self.request.GET.lists() for one in some if one and name != "place"]
        found = urlencode([*given, ("place", seen_from)] if seen_from else given)
        return f"?{found}" if found else ""

    def page(self, chart: Chart, seen_from: str = "") -> str:
        """Where the chart is in its page."""
        return absolute(self.request, f"{self.request.path}{self.asked(seen_from)}#chart-{chart.name}")

    def embedded(self, chart: Chart, seen_from: str = "") -> str:
        """Where it is by itself, for a frame."""
        return absolute(self.request, self.reversed("embed", chart) + self.asked(seen_from))

    def drawing(self, chart: Chart, seen_from: str = "") -> str:
        """Where its drawing is, as a file."""
        return self.reversed("chart_svg", chart) + self.asked(seen_from)

    def reversed(self, name: str, chart: Chart) -> str:
        """The address of a chart by what stands after the language in that of its page."""
        where = self.request.path.lstrip("/").partition("/")[2]
        return reverse(name, kwargs={"chart": chart.name, "where": where})

    def code(self, chart: Chart, seen_from: str = "") -> str:
        """The HTML that shows it in another page."""
        where, title = escape(self.embedded(chart, seen_from)), escape(chart.title)
        return (
            f'<iframe src="{where}" title="{title}" width="100%" height="{chart.height}" loading="lazy" '
            'style="border:0"></iframe>'
        )
