"""Where commitments come from. A higher room says how a source of its kind is shown, and whom it binds.

A key is the higher room's own ("12" of a decision). Where no room has added its kind, a source is what its terms
say of it: a title, an address elsewhere, a date.
"""

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Final

from cydwaith.programme.models import SourceKind, Terms
from cydwaith.shared.bilingual import Words
from cydwaith.shared.registries import Registry
from cydwaith.shared.said import Said


@dataclass(frozen=True)
class Named:
    """What a source is called, its date, and the path of its page ("" where it has none)."""

    title: Said
    on: dt.date | None = None
    path: str = ""


@dataclass(frozen=True)
class Source:
    """A kind of source: how one of it is called by its key (None where there is none), and which bodies it binds.

    `binds` gives the bodies for which the source has said yes, and none while it is not settled; `settles` says whether
    it has said so to these very terms, by the commitment and their number. A kind without them binds nobody.
    """

    kind: SourceKind
    named: Callable[[str], Named | None]
    binds: Callable[[str], Collection[str]] | None = None
    settles: Callable[[str, str, int], bool] | None = None


@dataclass(frozen=True)
class Shown:
    """A source as a page shows it: its title, its date and a link; empty texts where they are not known."""

    kind: str
    title: Words
    on: dt.date | None
    link: str


SOURCES: Final = Registry[Source]("sources")


def sources() -> Mapping[str, Source]:
    """Every kind that a room has added, by its code."""
    return {source.kind: source for source in SOURCES}


def named(kind: str, key: str) -> Named | None:
    """What a source of ours is called; None where no room knows it."""
    source = sources().get(kind)
    return source.named(key) if source and key else None


def binds(kind: str, key: str) -> frozenset[str]:
    """The bodies for which a source has settled something; none where it has not, or no room knows it."""
    source = sources().get(kind)
    return frozenset(source.binds(key)) if source and source.binds and key else frozenset()


def settles(kind: str, key: str, commitment: str, number: int) -> bool:
    """Whether a source has settled these very terms of a commitment."""
    source = sources().get(kind)
    return bool(source and source.settles and key and source.settles(key, commitment, number))


def shown(terms: Terms) -> Shown:
    """Where terms come from, for a page."""
    found = named(terms.source_kind, terms.source_key)
    link = found.path if found and found.path else terms.source_url
    return Shown(terms.source_kind, terms.source_title, terms.source_on, link)
