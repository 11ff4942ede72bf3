"""Times of day as people write them, in both languages: 10:30, 2 pm, 2.00 yp, 10 o’r gloch, hanner dydd."""

import re
from typing import Final

HALVES: Final = {
    "am": "am|a.m|yb|y.b|y bore|yn y bore|bore|o'r bore",
    "pm": "pm|p.m|yp|y.p|yh|y.h|y prynhawn|yn y prynhawn|prynhawn|y p'nawn|yr hwyr|yn yr hwyr|yr hwyrnos|y nos|noon|"
    "hanner dydd|canol dydd|ganol dydd|midday",
    "midnight": "midnight|canol nos|hanner nos|ganol nos",
    "clock": "o'r gloch|o'clock|o’r gloch",
}
"""Words for a half of the day, in both languages; of the clock when they say no half."""

HALF: Final = {word: half for half, words in HALVES.items() for word in words.split("|")}
NAMED_HOURS: Final = frozenset({"noon", "midday", "hanner dydd", "canol dydd", "ganol dydd"}) | set(
    HALVES["midnight"].split("|")
)
TIME: Final = re.compile(r"(?:(\d{1,2})(?:[.:](\d{2}))?(?:[.:]\d{2})?)?\s*([^\d\s].*)?")
AFTERNOON: Final = range(1, 7)
MORNING: Final = range(9, 13)
"""Of the clock no council meets at two in the night, nor at ten; seven and eight may be either."""


def hour_of(match: re.Match[str]) -> tuple[int, str]:
    """The hour from 0 to 23; 99, and which fault it is, where that cannot be told."""
    words = " ".join((match[3] or "").strip(" .").split()).removeprefix("o'r gloch ").removeprefix("o'clock ")
    half = HALF.get(words.removesuffix("."), "" if words else "none")
    hour = int(match[1]) if match[1] else 12 if words in NAMED_HOURS else 99
    if half == "none":  # a bare number says nothing
        return (hour, "bad-time") if match[2] else (99, "bad-time")
    if half == "clock":
        if hour in AFTERNOON:
            return hour + 12, ""
        return (hour, "") if hour in MORNING or hour > 12 else (99, "unclear-time")
    if not half or not 1 <= hour <= 12:
        return 0 if half == "am" and hour == 0 else 99, "bad-time"
    return hour % 12 + (12 if half == "pm" else 0), ""
