"""A few things to find, for tests of the search: one kind, registered only while a test runs."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from cydwaith.search import registry
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.said import Said

PEM, CRF = "W06000009", "W06000015"


def thing(key: str, cy: str = "", en: str = "", text_cy: str = "", text_en: str = "", **more: object) -> Thing:
    return Thing(key, Said(cy, en), (Said(text_cy, text_en),), **more)  # type: ignore[arg-type]  # what tests give is right


THINGS = (
    thing(
        "english",
        en="Empty homes brought back into use",
        text_en="The council bought 40 empty homes in Cardiff.",
        marks=("3",),
    ),
    thing("welsh", cy="Tai gwag yn ôl mewn defnydd", text_cy="Prynodd y cyngor dai gwag ym Mhenfro."),
    thing(
        "both",
        "Ailgylchu bwyd",
        "Food recycling",
        "Casglu gwastraff bwyd.",
        "Collecting food waste.",
        topics=("waste",),
        places=(PEM,),
        marks=("3",),
    ),
    thing("phrase", en="Care at home", text_en="home care close to home"),
    thing("scattered", en="Home", text_en="care for a home, and people who care"),
    thing("old", en="Youth clubs", on=dt.date(2001, 1, 1)),
    thing("new", en="Youth clubs", on=dt.date(2025, 1, 1)),
    thing("bridge", cy="Ysgol Llanfair", text_cy="Cinio ysgol yng Nghaerdydd.", places=(CRF,)),
)


def mark(code: str) -> str:
    return f"{code} of 5" if code.isdecimal() else ""


@contextmanager
def only(things: dict[str, Thing] | None = None) -> Iterator[dict[str, Thing]]:
    """A registry that knows one kind, whose things the test may change."""
    held = {one.key: one for one in THINGS} if things is None else things
    kind = Kind("things", "Things", lambda: iter(list(held.values())), held.get, lambda key: f"/things/{key}", mark)
    with patch.object(registry.KINDS, "by_room", lambda: [[kind]]):
        yield held
