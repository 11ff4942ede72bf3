"""Funnel plots wherever denominators are known, and their limits as files and in the API."""

import csv
import io
from collections import Counter
from urllib.parse import quote

import pytest
from django.test import Client

from cydwaith.engines.statistics import funnel, intervals
from cydwaith.evidence import reference, shares
from cydwaith.evidence.ages import histories
from cydwaith.evidence.lists.funnels import FUNNELS, FunnelsAsked, Limit
from cydwaith.evidence.models import Indicator
from tests.unfolded import unfolded
from tests.unit.evidence import world

COUNTED = sorted(
    path.stem for path in reference.FIGURES.glob("*.csv") if "denominator" in path.read_text().partition("\n")[0]
)


@pytest.fixture
def rate(db: None) -> Indicator:
    """A rate per 1,000 in ten councils, of which the last is far out."""
    world.places(world.COUNCILS[:10])
    made = world.indicator("rate", kind="rate", symbol="", per=1000.0)
    found = [
        world.reading(code, "2023-04-01/P1Y", 50.0 if at < 9 else 120.0, denominator=1000.0 + 100 * at)
        for at, code in enumerate(world.COUNCILS[:10])
    ]
    world.load(made, found)
    return made


def test_the_limits_are_those_of_each_councils_own_size(rate: Indicator) -> None:
    rows = [Limit.of(one) for one in FUNNELS.rows(FunnelsAsked(indicator="rate"))]
    assert [one.side for one in rows] == ["within"] * 9 + ["high"]
    together = shares.pooled(shares.shares(rate, "2023-04-01/P1Y"), rate)
    assert together is not None
    for one in rows:
        assert one.target == together.value
        wanted = funnel.rate_limits([one.denominator], one.target, 1000.0)
        assert (one.lower_95, one.upper_998) == pytest.approx((wanted.lower_inner[0], wanted.upper_outer[0]))
        assert one.lower_998 < one.lower_95 < one.target < one.upper_95 < one.upper_998
        assert one.lower_widened <= one.lower_998
        assert one.upper_widened >= one.upper_998
        due = one.target * one.denominator / 1000
        assert intervals.poisson(one.upper_95 * one.denominator / 1000).lower == pytest.approx(due, rel=1e-6)


def test_it_is_narrowed_by_what_is_asked(rate: Indicator) -> None:
    assert [one.place.pk for one in FUNNELS.rows(FunnelsAsked(place="W06000003"))] == ["W06000003"]
    assert FUNNELS.rows(FunnelsAsked(period="2022-04-01/P1Y")) == []
    assert FUNNELS.rows(FunnelsAsked(indicator="no-such")) == []


def test_files_and_api_hold_the_same(client: Client, rate: Indicator) -> None:
    page = client.get("/en/indicators/rate/funnel.csv")
    rows = list(csv.DictReader(io.StringIO(page.content.decode())))
    answer = client.get("/api/v1/funnels?indicator=rate").json()
    assert len(rows) == answer["count"] == 10
    assert [float(row["upper_95"]) for row in rows] == [one["upper_95"] for one in answer["items"]]
    assert client.get("/cy/dangosyddion/rate/twndis.xlsx").status_code == 200


def test_denominators_ship() -> None:
    assert len(COUNTED) >= 5


def latest(code: str) -> str:
    """The latest period of which enough councils have a figure with a denominator."""
    with (reference.FIGURES / f"{code}.csv").open(encoding="utf-8") as file:
        periods = Counter(row["period"] for row in csv.DictReader(file) if row["value"] and row["denominator"])
    return max(period for period, count in periods.items() if count >= 2 * shares.FEWEST)


@pytest.mark.parametrize("code", COUNTED)
@pytest.mark.parametrize("language", ["cy", "en"])
def test_every_indicator_with_denominators_shows_a_funnel_unless_it_is_history(
    client: Client, demo_data: None, code: str, language: str
) -> None:
    where = {"cy": f"/cy/dangosyddion/{code}/", "en": f"/en/indicators/{code}/"}[language]
    html = unfolded(client, f"{where}?period={quote(latest(code))}")
    current = code not in histories()
    assert ("d-funnel" in html) == current
    assert (str(getattr(FUNNELS.title, language)) in html) == current
    assert client.get("/api/v1/funnels", {"indicator": code, "period": latest(code)}).json()["count"] >= shares.FEWEST
