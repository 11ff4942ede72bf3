"""How wide words come out, so that labels can be wrapped, shortened and kept apart before anyone sees them."""

from collections.abc import Sequence
from functools import lru_cache

BOLD = 1.07
SOFT = "\u00ad"
# Advance widths of Atkinson Hyperlegible Next in hundredths of the type size, as its own tables say.
GROUPS = {
    16: "'",
    21: ",.:;",
    24: "|\u2019\u2018·`j",
    25: "iîíì",
    26: "l",
    27: "ï",
    28: " ",
    29: "!",
    30: '"()',
    31: "f",
    32: "[",
    33: "t",
    34: "]{}",
    35: "r",
    36: "-",
    37: "_",
    39: "/\\I",
    40: "“”",
    41: "1",
    45: "yŷ",
    46: "vz",
    47: "s",
    48: "*xc?",
    49: "k",
    50: "\u2013",
    51: "7J",
    52: "aâáàä",
    53: "\u00d7",
    54: "Leuêûéúèùëü",
    55: "2Fhn<>^oôóòö",
    56: "Tdg~",
    57: "EbpÊqYŶ",
    58: "3±",
    59: "5V$PS",
    60: "69",
    61: "£+Z\u22124BR",
    62: "8X",
    63: "=AKÂ",
    64: "C",
    65: "0#",
    67: "D…",
    68: "wŵ",
    69: "HNUÛG",
    71: "OÔ",
    72: "Q",
    73: "&",
    78: "@",
    82: "—M",
    84: "m",
    86: "WŴ",
    92: "%",
}
ADVANCE = {letter: hundredths / 100 for hundredths, letters in GROUPS.items() for letter in letters}


@lru_cache(maxsize=8192)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line of text, in the units of `size`; letters not measured count as wide."""
    return sum(ADVANCE.get(letter, 0.8) for letter in text) * size * (BOLD if bold else 1)


def shorten(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    if text_width(text, size, bold=bold) <= room:
        return text
    kept = text[:400]
    while kept and text_width(kept + "…", size, bold=bold) > room:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def pieces(text: str, size: float, room: float, *, bold: bool) -> list[str]:
    """The words, with those too wide for a line cut at their soft hyphens."""
    found: list[str] = []
    for word in text.split():
        whole = word.replace(SOFT, "")
        parts = word.split(SOFT)
        fits = text_width(whole, size, bold=bold) <= room
        found += [whole] if fits else [*(part + "-" for part in parts[:-1]), parts[-1]]
    return found


def wrap(text: str, size: float, room: float, *, lines: int = 2, bold: bool = False) -> list[str]:
    """The text on at most `lines` lines, broken at spaces and soft hyphens; the last is shortened when need be."""
    words, rows = pieces(text, size, room, bold=bold), [""]
    for position, word in enumerate(words):
        longer = f"{rows[-1]} {word}".strip()
        if not rows[-1] or text_width(longer, size, bold=bold) <= room:
            rows[-1] = longer
        elif len(rows) < lines:
            rows.append(word)
        else:
            rows[-1] = " ".join([rows[-1], *words[position:]])
            break
    return [shorten(row, size, room, bold=bold) for row in rows]


def stacked(wanted: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """The tops of blocks of these heights, near the wanted ones and none over another; in [low, high] if they fit."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed, lowest = list(wanted), low
    for index in order:
        placed[index] = max(wanted[index], lowest)
        lowest = placed[index] + heights[index]
    highest = high
    for index in reversed(order):
        placed[index] = min(placed[index], highest - heights[index])
        highest = placed[index]
    return placed


def kept_apart(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Positions near the wanted ones, within [low, high] and `gap` apart, or as far apart as there is room."""
    gap = min(gap, (high - low) / max(1, len(wanted) - 1))
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed = [0.0] * len(wanted)
    lowest = low
    for index in order:
        placed[index] = lowest = max(wanted[index], lowest)
        lowest += gap
    highest = high
    for index in reversed(order):
        placed[index] = highest = min(placed[index], highest)
        highest -= gap
    return placed
