"""Reviewed lines of the room: the one list of skills, and what organisations call levels of Welsh.

The same digit means different levels in different organisations, so only codes of the Common European Framework of
Reference are kept; their labels are data.
"""

import csv
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from cydwaith.shared.said import Said, said

FOLDER: Final = Path(__file__).parent / "reference"
BELOW: Final = "below"
"""The level of a label that stands below A1 and above none."""


@dataclass(frozen=True, slots=True)
class Label:
    """What one organisation calls a level of Welsh (`level`: a CEFR code, none, or below A1)."""

    scheme: str
    name: Said
    body: str
    level: str
    label: str
    source_url: str


def lines(name: str) -> list[Mapping[str, str]]:
    """The lines of one file."""
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def skills() -> Mapping[str, Said]:
    """What each skill is called, by its code."""
    return {one["code"]: said(cy=one["cy"], en=one["en"]) for one in lines("skills")}


@cache
def skills_by_field() -> Mapping[Said, frozenset[str]]:
    """The codes of the skills of each field, by what the field is called."""
    return {
        said(cy=field["cy"], en=field["en"]): frozenset(
            one["code"] for one in lines("skills") if one["field"] == field["code"]
        )
        for field in lines("skill_fields")
    }


@cache
def topics_of_skills() -> Mapping[str, frozenset[str]]:
    """The topics that each skill is about, by its code; none of one that is of use everywhere."""
    return {one["code"]: frozenset(one["topics"].split()) for one in lines("skills")}


def skills_on(topics: Collection[str]) -> frozenset[str]:
    """The codes of the skills that are about any of these topics."""
    return frozenset(code for code, about in topics_of_skills().items() if not about.isdisjoint(topics))


def called(codes: Iterable[str]) -> list[Said]:
    """What skills are called; one that left the list by its code."""
    return [skills().get(code, Said(code, code)) for code in codes]


@cache
def labels() -> tuple[Label, ...]:
    """What organisations call levels of Welsh."""
    return tuple(
        Label(
            one["scheme"],
            said(cy=one["name_cy"], en=one["name_en"]),
            one["body"],
            one["level"],
            one["label"],
            one["source_url"],
        )
        for one in lines("welsh_levels")
    )


def label_of(body: str, level: str) -> Label | None:
    """What an organisation itself calls a level; None where no source that was read says."""
    return next((one for one in labels() if one.body == body and one.level == level), None)


@dataclass(frozen=True, slots=True)
class Barrier:
    """What stands in the way of people moving: who can lift it, and what waits for that."""

    code: str
    title: Said
    what: Said
    lifts: Said
    waits: Said
    source: str
    source_url: str
    trust: str


@dataclass(frozen=True, slots=True)
class Stage:
    """A proposed stage on the way to a Public Service for Wales, and the barriers that it needs lifted."""

    order: int
    title: Said
    what: Said
    needs: tuple[str, ...]


@cache
def barriers() -> tuple[Barrier, ...]:
    """The register of barriers, as sources have them."""
    return tuple(
        Barrier(
            one["code"],
            said(cy=one["title_cy"], en=one["title_en"]),
            said(cy=one["what_cy"], en=one["what_en"]),
            said(cy=one["lifts_cy"], en=one["lifts_en"]),
            said(cy=one["waits_cy"], en=one["waits_en"]),
            one["source"],
            one["source_url"],
            one["trust"],
        )
        for one in lines("barriers")
    )


@cache
def way() -> tuple[Stage, ...]:
    """The proposed stages, in order."""
    return tuple(
        Stage(
            int(one["order"]),
            said(cy=one["title_cy"], en=one["title_en"]),
            said(cy=one["what_cy"], en=one["what_en"]),
            tuple(one["needs"].split()),
        )
        for one in lines("way")
    )
