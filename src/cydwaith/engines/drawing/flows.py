"""Who gives to whom: givers at the left, takers at the right, and a band between for each number that may be told."""

from collections.abc import Mapping
from typing import Final

from cydwaith.engines.drawing.axes import Formatter
from cydwaith.engines.drawing.lettering import shorten
from cydwaith.engines.drawing.svg import SIZE, Svg, element, number, picture, rectangle, text
from cydwaith.engines.drawing.tones import GREEN, GREY, SLATE

Pair = tuple[str, str]
Ends = tuple[float, float]
"""Where something begins and ends, from the top."""
TOP: Final = 28.0
HIGH: Final = 240.0
"""What all bands together are high."""
APART: Final = 30.0
BAR: Final = 8.0
NARROW: Final = 480.0


def flow_chart(
    flows: Mapping[Pair, int],
    names: Mapping[str, str],
    sides: Pair,
    *,
    key: str,
    title: str,
    desc: str,
    fmt: Formatter,
    width: float = 760,
) -> Svg:
    """Bands by giver and taker, each as high as its number; `names` in their order, `sides` stands above each.

    A number that is withheld is not among the flows, and draws nothing.
    """
    told = {
        (giver, taker): flows[giver, taker] for giver in names for taker in names if flows.get((giver, taker), 0) > 0
    }
    room = width * (0.39 if width < NARROW else 0.25)
    across = (room, width - room)
    placed = [stacked(told, list(names), side) for side in (0, 1)]
    heads = [text(words, across[side], 14, text_anchor=anchor(side), fill=GREY) for side, words in enumerate(sides)]
    bands = [band(placed[0][pair], placed[1][pair], across, fmt(people)) for pair, people in told.items()]
    bars = [bar(placed[side], names, side, across[side], room) for side in (0, 1)]
    foot = max((ends[1] for side in placed for ends in side.values()), default=TOP) + 12
    return picture(*heads, *bands, *bars, key=key, title=title, desc=desc, width=width, height=foot, kind="flows")


def anchor(side: int) -> str:
    """To which side words grow from their bar."""
    return "start" if side else "end"


def stacked(told: Mapping[Pair, int], order: list[str], side: int) -> dict[Pair, Ends]:
    """Where each band meets one side: by the name there, then by the other."""
    unit, at, before = HIGH / sum(told.values()) if told else 0.0, TOP, ""
    found: dict[Pair, Ends] = {}
    for pair in sorted(told, key=lambda one: (order.index(one[side]), order.index(one[1 - side]))):
        at += APART if before and before != pair[side] else 0
        found[pair] = (at, at + told[pair] * unit)
        at, before = found[pair][1], pair[side]
    return found


def band(left: Ends, right: Ends, across: Ends, said: str) -> Svg:
    """A band from one side to the other, with its number."""
    begin, end = across[0] + BAR, across[1] - BAR
    middle = number((begin + end) / 2)
    (a, b), (c, d) = map(number, left), map(number, right)
    begin_, end_ = number(begin), number(end)
    upper = f"M{begin_} {a}C{middle} {a} {middle} {c} {end_} {c}"
    lower = f"L{end_} {d}C{middle} {d} {middle} {b} {begin_} {b}Z"
    shape = element("path", d=upper + lower, fill=GREEN, fill_opacity=0.35, stroke=GREEN, stroke_width=0.75)
    return Svg(shape + text(said, begin + 6, (left[0] + left[1]) / 2 + 5, fill=SLATE))


def bar(
    placed: Mapping[Pair, Ends],
    names: Mapping[str, str],
    side: int,
    x: float,
    room: float,
) -> Svg:
    """The bars of one side with their names."""
    drawn = []
    for name, words in names.items():
        ends = [one for pair, one in placed.items() if pair[side] == name]
        if not ends:
            continue
        top, foot = min(one[0] for one in ends), max(one[1] for one in ends)
        drawn.append(rectangle(x if side == 0 else x - BAR, top, BAR, foot - top, fill=SLATE))
        away = x + (8 if side else -8)
        drawn.append(text(shorten(words, SIZE, room - 10), away, (top + foot) / 2 + 5, text_anchor=anchor(side)))
    return Svg("".join(drawn))
