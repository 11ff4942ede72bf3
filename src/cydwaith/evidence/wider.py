"""Figures of Wales and of Great Britain as wholes, by the same measure as the councils': to see theirs beside.

They are what the publisher's own file says in the lines next to the councils' (`reference/wider.csv`, which
`scripts/make_bundle.py` writes): never averages worked out here. Nobody is judged by them, so that they are read from
that file and are no observations.
"""

import csv
from collections import defaultdict
from functools import cache
from typing import Final

from cydwaith.evidence import moments
from cydwaith.evidence.queries.series import Figure
from cydwaith.evidence.reference import FOLDER
from cydwaith.evidence.sources.areas import WALES
from cydwaith.shared.said import Said, said

GREAT_BRITAIN: Final = "K03000001"
AREAS: Final[dict[str, Said]] = {
    WALES: said(cy="Cymru", en="Wales"),
    GREAT_BRITAIN: said(cy="Prydain Fawr", en="Great Britain"),
}
COLUMNS: Final = ("indicator", "area_code", "period", "value", "lower", "upper", "status")


@cache
def wider() -> dict[str, dict[str, list[Figure]]]:
    """{indicator: {area: its figures, oldest first}}, Wales before Great Britain."""
    found: dict[str, dict[str, list[Figure]]] = defaultdict(lambda: {area: [] for area in AREAS})
    with (FOLDER / "wider.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["indicator"]][row["area_code"]].append(figure(row))
    return {
        code: {area: sorted(figures, key=lambda one: one.starts) for area, figures in areas.items() if figures}
        for code, areas in found.items()
    }


def figure(row: dict[str, str]) -> Figure:
    """One line of the file."""
    value, lower, upper = (float(row[name]) if row[name] else None for name in ("value", "lower", "upper"))
    return Figure(row["period"], moments.begins(row["period"]), value, lower, upper, row["status"])


def of_indicator(code: str) -> dict[str, list[Figure]]:
    """{area: its figures} of one indicator; empty where no such figure is held."""
    return wider().get(code, {})
