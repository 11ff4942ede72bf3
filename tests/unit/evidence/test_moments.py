"""Dates and periods stand on one scale: whatever happened within a period stands before its figure, after the last."""

import ast
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cydwaith
from cydwaith.engines.years import decimal_year
from cydwaith.evidence import moments

SOURCE = Path(cydwaith.__file__).parent
COUNTED = {"event", "gap"}  # an event study counts periods, not time; `moments.gaps` says where nothing was published
YEARS = [f"{year}-04-01/P1Y" for year in range(2010, 2026)]


@given(st.dates(dt.date(2011, 4, 1), dt.date(2026, 3, 31)))
def test_what_was_done_within_a_period_stands_before_its_figure(day: dt.date) -> None:
    at = next(place for place, period in enumerate(YEARS) if moments.ends(period) > day)
    assert moments.at(YEARS[at - 1]) <= decimal_year(day) < moments.at(YEARS[at])


def test_november_2019_stands_before_the_figure_of_2019_20() -> None:
    assert moments.at("2018-04-01/P1Y") < decimal_year(dt.date(2019, 11, 4)) < moments.at("2019-04-01/P1Y")


@pytest.mark.parametrize("period", ["2019-04-01/P1Y", "2011-01-01/P3Y", "2023-11-01/P3M", "2023-07-01"])
def test_a_break_stands_within_its_period(period: str) -> None:
    assert decimal_year(moments.begins(period)) < moments.within(period) < moments.at(period)


def calls(name: str) -> list[tuple[str, str]]:
    """Every call in the rooms' code that makes such a thing: its file, and the expression given for its `at`."""
    found = []
    for path in sorted(SOURCE.rglob("*.py")):
        if "engines" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                given = [word.value for word in node.keywords if word.arg == "at"]
                found += [(path.name, ast.unparse(value)) for value in given]
    return found


def test_every_chart_places_figures_by_the_one_rule_and_deeds_at_their_date() -> None:
    points, flags = calls("Point"), calls("Flag")
    assert len(points) >= 3
    assert len(flags) >= 2
    assert [one for one in points if one[1] not in COUNTED and not one[1].startswith("moments.at(")] == []
    assert [one for one in flags if not one[1].startswith("decimal_year(")] == []
