"""Elements of a picture as text: names and attributes in, escaped SVG out."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import isfinite

Attribute = str | float | None

NAMESPACE = "http://www.w3.org/2000/svg"
FONT = "Atkinson Hyperlegible, Noto Sans, Arial, sans-serif"
SIZE = 14
"""The size in which a picture writes what does not say another."""
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SPECIAL = re.compile("[&<>\"']|" + FORBIDDEN.pattern)
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}


class Svg(str):
    """A finished piece of picture: already escaped, so templates may print it as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


def escape(text: str) -> Svg:
    """Text from outside as SVG text; characters that XML forbids become U+FFFD."""
    if SPECIAL.search(text) is None:
        return Svg(text)
    return Svg(SPECIAL.sub(lambda match: ENTITIES.get(match[0], "\ufffd"), text))


def number(value: float) -> str:
    """A coordinate with at most one decimal. Raises ValueError for what is not a finite number."""
    if type(value) is int:
        return str(value)
    if not isfinite(value):
        raise ValueError(f"not a coordinate: {value}")
    shown = f"{value:.1f}".removesuffix(".0")
    return "0" if shown == "-0" else shown


@lru_cache(maxsize=16384)
def attribute(name: str, value: str | float) -> str:
    """`stroke_width`, 2 as ` stroke-width="2"`. Kept, since pictures repeat themselves."""
    written = escape(value) if isinstance(value, str) else number(value)
    return f' {name.rstrip("_").replace("_", "-")}="{written}"'


def attributes(values: dict[str, Attribute]) -> str:
    """All attributes of an element; None leaves one out."""
    return "".join([attribute(name, value) for name, value in values.items() if value is not None])


def element(name: str, *children: Svg, **values: Attribute) -> Svg:
    """One element around its children, which are finished pieces themselves."""
    if not children:
        return Svg(f"<{name}{attributes(values)}/>")
    return Svg(f"<{name}{attributes(values)}>{''.join(children)}</{name}>")


def text(content: str, x: float, y: float, **values: Attribute) -> Svg:
    """Real text, its baseline at (x, y)."""
    return element("text", escape(content), x=x, y=y, **values)


def line(x1: float, y1: float, x2: float, y2: float, **values: Attribute) -> Svg:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **values)


def lines(ends: Iterable[tuple[float, float, float, float]], **values: Attribute) -> Svg:
    """Many level or upright lines (x1, y1, x2, y2) as one element; without any, nothing."""
    drawn = [
        f"M{number(x1)} {number(y1)}" + (f"H{number(x2)}" if y1 == y2 else f"V{number(y2)}") for x1, y1, x2, y2 in ends
    ]
    return element("path", d="".join(drawn), fill="none", **values) if drawn else Svg("")


def through(points: Iterable[tuple[float, float]]) -> str:
    """A line through points, as the data of a path."""
    return "M" + "L".join([f"{number(x)} {number(y)}" for x, y in points])


def path(points: Iterable[tuple[float, float]], **values: Attribute) -> Svg:
    """An open line through points."""
    return element("path", d=through(points), fill="none", **values)


def area(points: Iterable[tuple[float, float]], **values: Attribute) -> Svg:
    """The shape between points, closed from the last to the first."""
    return element("path", d=through(points) + "Z", **values)


def box(x: float, y: float, width: float, height: float) -> str:
    """A rectangle as the data of a path."""
    return f"M{number(x)} {number(y)}h{number(width)}v{number(height)}h{number(-width)}z"


def defined(pieces: Mapping[str, Svg]) -> Svg:
    """Pieces that a picture shows several times, each under its id: `again` shows one."""
    return element("defs", *[element("g", piece, id=name) for name, piece in pieces.items()]) if pieces else Svg("")


def again(name: str, x: float, y: float, **values: Attribute) -> Svg:
    """A piece that `defined` holds, moved from its origin to (x, y)."""
    return element("use", href=f"#{name}", x=x, y=y, **values)


def rectangle(x: float, y: float, width: float, height: float, **values: Attribute) -> Svg:
    """A rectangle by its top left corner; a negative size counts as none."""
    return element("rect", x=x, y=y, width=max(0, width), height=max(0, height), **values)


def link(href: str, label: str, *children: Svg, class_: str | None = None) -> Svg:
    """A link read out as its label; without an address only a group with that label."""
    if not href:
        return element("g", *children, class_=class_, role="img", aria_label=label)
    return element("a", *children, href=href, class_=class_, aria_label=label)


def identifier(key: str) -> str:
    """A key as an XML id: letters, digits, hyphens and underscores only."""
    return "d-" + re.sub(r"[^A-Za-z0-9_-]", lambda match: f"_{ord(match[0]):x}_", key)


def picture(
    *children: Svg, key: str, title: str, desc: str, width: float, height: float, kind: str, linked: bool = False
) -> Svg:
    """The whole picture with its finding (title) and description.

    `key` keeps ids apart on a page. A picture that holds links is a group, since an image hides its contents.
    """
    name = identifier(key)
    return element(
        "svg",
        element("title", escape(title), id=f"{name}-title"),
        element("desc", escape(desc), id=f"{name}-desc") if desc else Svg(""),
        *children,
        xmlns=NAMESPACE,
        class_=f"d-chart d-{kind}",
        id=name,
        role="group" if linked else "img",
        aria_labelledby=f"{name}-title",
        aria_describedby=f"{name}-desc" if desc else None,
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=width,
        height=height,
        font_family=FONT,
        font_size=SIZE,
        fill="#1d2b2a",
    )
