"""Figures as counts: denominators in and out, pooling, funnels. Numbers are typed in, none is real."""

import csv
import datetime as dt
import io

import pytest

from cydwaith.engines.statistics.funnel import Flag
from cydwaith.evidence import describing, shares, standings
from cydwaith.evidence.models import Indicator, Observation
from cydwaith.evidence.queries.opportunity import opportunities, roundly
from cydwaith.evidence.queries.overview import overview
from cydwaith.evidence.shares import Share
from cydwaith.evidence.sources import long_csv
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.readings import Expect
from cydwaith.shared import clock
from cydwaith.shared.permissions import COMMAND_LINE
from tests.unit.evidence import world

YEAR = "2023-04-01/P1Y"
PLACES = world.COUNCILS[:6]
PERCENTAGE = Indicator(kind="proportion", symbol="%")
RATE = Indicator(kind="rate", per=1000.0)
RATIO = Indicator(kind="ratio", per=1.0)


def test_what_a_figure_is_given_for() -> None:
    assert shares.per(PERCENTAGE) == 100
    assert shares.per(RATE) == 1000
    assert shares.per(Indicator(kind="rate")) is None
    assert shares.per(Indicator(kind="mean", symbol="%")) is None


def test_pooling_a_proportion_is_wilson_on_the_sums() -> None:
    """81 of 263 is Newcombe's example (1998): 0.2553 to 0.3662."""
    together = shares.pooled([Share("A", 100 * 31 / 100, 100), Share("B", 100 * 50 / 163, 163)], PERCENTAGE)
    assert together is not None
    assert together.value == pytest.approx(30.798, abs=1e-3)
    assert (together.interval.lower, together.interval.upper) == pytest.approx((25.53, 36.62), abs=5e-3)


def test_pooling_a_rate_counts_events_and_people() -> None:
    together = shares.pooled([Share("A", 5.0, 2000), Share("B", 20.0, 1000)], RATE)
    assert together is not None
    assert together.value == 10.0  # 30 events among 3,000 people
    assert together.interval.lower < 10 < together.interval.upper


def test_nothing_and_the_impossible_are_not_pooled() -> None:
    assert shares.pooled([], PERCENTAGE) is None
    assert shares.pooled([Share("A", 10.0, 100)], Indicator(kind="mean")) is None
    assert shares.pooled([Share("A", 150.0, 100)], PERCENTAGE) is None


@pytest.mark.parametrize(
    ("indicator", "usual", "far"), [(PERCENTAGE, 10.0, 40.0), (RATE, 50.0, 120.0), (RATIO, 1.0, 2.0)]
)
def test_a_funnel_flags_who_is_far_out(indicator: Indicator, usual: float, far: float) -> None:
    found = [Share(f"P{at}", usual, 1000.0 + 100 * at) for at in range(9)] + [Share("far", far, 1000.0)]
    funnel = shares.funnel_of(found, indicator)
    assert funnel is not None
    assert funnel.flags["far"] is Flag.HIGH_OUTER
    assert {flag for place, flag in funnel.flags.items() if place != "far"} == {Flag.WITHIN}
    assert (funnel.edges.lower_outer <= funnel.edges.lower_inner).all()
    assert (funnel.edges.upper_inner <= funnel.edges.upper_outer).all()
    assert (funnel.widened.lower_outer >= 0).all()


def test_over_dispersion_widens_the_limits() -> None:
    found = [Share(f"P{at}", 5.0 + 3 * (at % 5), 5000.0) for at in range(20)]
    funnel = shares.funnel_of(found, PERCENTAGE)
    assert funnel is not None
    assert funnel.dispersion.ratio > 10
    assert set(funnel.flags.values()) == {Flag.WITHIN}


@pytest.mark.parametrize(
    "found",
    [
        [Share(f"P{at}", 10.0, 100) for at in range(4)],
        [Share(f"P{at}", 0.0, 100) for at in range(9)],
        [Share(f"P{at}", 100.0, 100) for at in range(9)],
    ],
)
def test_no_funnel_where_it_would_say_nothing(found: list[Share]) -> None:
    assert shares.funnel_of(found, PERCENTAGE) is None


def counted() -> list[object]:
    return [world.reading(code, YEAR, 10.0 + at, denominator=1000.0) for at, code in enumerate(PLACES)]


@pytest.fixture
def recycled(db: None):
    world.places(PLACES)
    made = world.indicator(per=100.0)
    world.load(made, counted())  # type: ignore[arg-type]
    standings.recalculate(by=COMMAND_LINE)
    return made


@pytest.fixture
def twice(recycled, monkeypatch: pytest.MonkeyPatch):
    """Of two periods, as read soon after: one alone is history, and nothing is said of what is to gain."""
    world.load(recycled, [world.reading(code, "2022-04-01/P1Y", 10.0) for code in PLACES])
    standings.recalculate(by=COMMAND_LINE)
    monkeypatch.setattr(clock, "today", lambda: dt.date(2025, 1, 1))
    return recycled


def test_denominators_go_in_and_come_out(recycled) -> None:
    assert set(Observation.objects.values_list("denominator", flat=True)) == {1000.0}
    data, metadata = describing.exported(recycled)
    rows = list(csv.DictReader(io.StringIO(data.decode())))
    assert rows[0] == {
        "area_code": PLACES[0],
        "period": YEAR,
        "value": "10",
        "lower": "",
        "upper": "",
        "status": "",
        "note": "",
        "denominator": "1000",
    }
    assert '"denominator"' in metadata.decode()
    report = Report()
    again = list(long_csv.read(data, Expect(frozenset(PLACES)), report))
    assert not report.count
    assert {one.denominator for one in again} == {1000.0}
    assert world.load(recycled, again).unchanged == len(PLACES)


def test_a_denominator_that_is_revised_is_a_change(recycled) -> None:
    done = world.load(recycled, [world.reading(PLACES[0], YEAR, 10.0, denominator=1001.0)])
    assert (done.added, done.changed) == (0, 1)


def test_a_file_without_denominators_has_no_such_column(db: None) -> None:
    world.places(PLACES)
    made = world.indicator()
    world.load(made, [world.reading(PLACES[0], YEAR, 10.0)])
    data, metadata = describing.exported(made)
    assert b"denominator" not in data
    assert b"denominator" not in metadata


def test_a_group_is_pooled_only_where_every_member_can_be_counted(twice) -> None:
    (line,) = overview(PLACES)
    assert line.pooled is not None
    assert line.pooled.value == pytest.approx(12.5)
    assert line.range == (10.0, 15.0)
    Observation.objects.filter(place=PLACES[0]).update(denominator=None)
    (line,) = overview(PLACES)
    assert line.pooled is None
    assert line.median == 12.5
    assert line.changes == {"cannot_tell": 6}


def test_an_opportunity_is_counted_where_it_can_be(twice) -> None:
    """Without published neighbours each is held against the five others, whose best quarter begins at 14 or at 13."""
    (found,) = opportunities(["waste"])
    assert found.gaps == dict(zip(PLACES, [4.0, 3.0, 2.0, 1.0, 0.0, 0.0], strict=True))
    assert found.more == pytest.approx(100.0)  # 4 + 3 + 2 + 1 per cent of 1,000 each
    assert found.total == pytest.approx(750.0)
    assert found.behind == PLACES[:4]
    assert found.middle == 2.5
    Observation.objects.filter(place=PLACES[0]).update(denominator=None)
    (found,) = opportunities(["waste"])
    assert found.more is None


def test_counts_are_rounded_honestly() -> None:
    assert [roundly(number) for number in (0.0, 7.2, 123.0, 98_765.0)] == [0.0, 7.2, 120.0, 99_000.0]
