"""Whole exchanges that are held in the Record's own words, with what was undertaken in them."""

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from cydwaith.engines.undertakings.anchoring import Anchor, quoted
from cydwaith.senedd.undertakings import FOLDER, Undertaking
from cydwaith.senedd.undertakings import shipped as undertakings


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one side of an exchange said: whoever asked, or whoever answered."""

    by: Literal["asker", "answerer"]
    text: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question with all that was said on it. `language` is the one in which it is held here."""

    number: str
    on: dt.date
    language: Literal["cy", "en"]
    source: str
    said: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a contribution; `told` is what was said in them, None for those between."""

    text: str
    told: Undertaking | None = None


@cache
def exchanges() -> dict[str, Exchange]:
    """Every one, by the number of its question."""
    return {found.number: found for found in map(exchange, sorted(FOLDER.glob("*.toml")))}


def exchange(path: Path) -> Exchange:
    """One file."""
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    said = tuple(Contribution(**one) for one in read["said"])
    return Exchange(read["number"], read["on"], read["language"], read["source"], said)


def anchor(told: Undertaking) -> tuple[int, Anchor] | None:
    """The contribution in which words stand, and their place in it; None where only a quotation is held."""
    found = exchanges().get(told.exchange)
    if found is None:
        return None
    number = next(place for place, one in enumerate(found.said) if told.words in one.text)
    return number, quoted(found.said[number].text, told.words)


def marked(found: Exchange) -> list[tuple[Contribution, list[list[Piece]]]]:
    """Every contribution in paragraphs, with the words marked in which something was said."""
    places: dict[int, list[tuple[Anchor, Undertaking]]] = {}
    for told in undertakings():
        if told.exchange == found.number and (at := anchor(told)):
            places.setdefault(at[0], []).append((at[1], told))
    return [
        (one, [list(pieces(part, places.get(number, []))) for part in one.text.split("\n\n")])
        for number, one in enumerate(found.said)
    ]


def pieces(text: str, told: list[tuple[Anchor, Undertaking]]) -> list[Piece]:
    """A paragraph cut where marked words begin and end."""
    found, place = [], 0
    inside = ((text.index(anchor.words), anchor.words, one) for anchor, one in told if anchor.words in text)
    for first, words, one in sorted(inside, key=lambda cut: cut[0]):
        found += [Piece(text[place:first]), Piece(words, one)]
        place = first + len(words)
    return [one for one in (*found, Piece(text[place:])) if one.text]
