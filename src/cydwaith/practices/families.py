"""Practices of one kind, one for each council, which a list shows as one row: those that one file of rows makes."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cydwaith.practices.reference import FOLDER
from cydwaith.shared.said import Said

FEWEST = 3


@dataclass(frozen=True, slots=True)
class Family:
    """What such practices are called together, and how the slugs of all of them begin."""

    beginning: str
    name: Said


@dataclass(frozen=True, slots=True)
class Together:
    """A family as a row of a list, with the slugs of those of it that were found."""

    family: Family
    slugs: list[str]


@cache
def families(folder: Path = FOLDER) -> tuple[Family, ...]:
    """Every family that the reference files name."""
    written = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))]
    return tuple(
        Family(one["slug"].partition("{")[0], Said(one["family"]["cy"], one["family"]["en"]))
        for one in written
        if "family" in one
    )


def rows(slugs: Sequence[str]) -> list[str | Together]:
    """Slugs in their order; a family of at least three stands once, where the last of it stood."""
    found: list[str | Together] = []
    for family in families():
        kin = [slug for slug in slugs if slug.startswith(family.beginning)]
        if len(kin) >= FEWEST:
            slugs = [slug for slug in slugs if slug not in kin[:-1]]
            found.append(Together(family, kin))
    last = {one.slugs[-1]: one for one in found if isinstance(one, Together)}
    return [last.get(slug, slug) for slug in slugs]
