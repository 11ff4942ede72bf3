"""What ships: it loads, twice is once, and the checks find nothing wrong with it."""

import json
from collections.abc import Callable

import pytest

from cydwaith.bodies import reference as bodies
from cydwaith.evidence import checks, reference, shares
from cydwaith.evidence.models import Cluster, Indicator, Neighbour, Observation, Target
from cydwaith.evidence.sources import long_csv
from cydwaith.evidence.sources.faults import Report
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Refused
from tests.kept import kept
from tests.unit.evidence import world

pytestmark = pytest.mark.django_db


def load() -> reference.Loaded:
    bodies.load(by=COMMAND_LINE)
    return reference.load(by=COMMAND_LINE)


kept_loaded = kept(load)


@pytest.fixture
def loaded(kept_loaded: Callable[[], reference.Loaded], db: None) -> reference.Loaded:
    return kept_loaded()


def test_what_ships_loads(loaded) -> None:
    assert loaded.indicators == len(reference.codes()) >= 30
    assert loaded.figures == Observation.objects.count()
    assert set(Indicator.objects.values_list("code", flat=True)) == set(reference.codes())
    assert Neighbour.objects.count() == 22 * 3 * 20
    assert Cluster.objects.count() == 22 * 3
    assert Target.objects.filter(indicator="waste-recycled-wales").count() == 3


def test_twice_is_once(loaded) -> None:
    assert reference.load(by=COMMAND_LINE) == reference.Loaded(0, 0, 0)


def test_every_indicator_has_figures_for_every_council(loaded) -> None:
    for indicator in Indicator.objects.all():
        assert indicator.observations.values("place").distinct().count() == 22, indicator.code


def test_every_figure_says_where_it_comes_from() -> None:
    for code in reference.codes():
        metadata = json.loads((reference.FIGURES / f"{code}.csv-metadata.json").read_text())
        assert {"dc:publisher", "dc:source", "dc:license", "dc:title"} <= metadata.keys()
        about = long_csv.about((reference.FIGURES / f"{code}.csv-metadata.json").read_bytes(), Report())
        said = reference.described(code)
        assert (about.code, about.label_cy, about.publisher_cy) == (
            code,
            said["label"]["cy"],
            said["source"]["publisher_cy"],
        )


def test_no_figures_without_an_indicator() -> None:
    assert {path.stem for path in reference.FIGURES.glob("*.csv")} == set(reference.codes())


def test_known_figures(loaded) -> None:
    """Pembrokeshire recycled 73.5 % in 2024-25, the highest in Wales; twelve councils met 70 % (Welsh Government)."""
    latest = Observation.objects.filter(indicator="waste-recycled-wales", period="2024-04-01/P1Y")
    assert latest.order_by("-value").values_list("place", "value")[0] == ("W06000009", 73.5)
    assert latest.filter(value__gte=70).count() == 12


def test_a_changed_description_is_written_again(loaded) -> None:
    Indicator.objects.filter(code="employment-rate").update(label_cy="?")
    Target.objects.all().delete()
    assert {one.indicator for one in checks._not_as_shipped()} == {"employment-rate", "waste-recycled-wales"}
    assert reference.load(by=COMMAND_LINE).indicators == 2
    assert not list(checks._not_as_shipped())


def test_changed_figures_are_doubted(loaded) -> None:
    Observation.objects.filter(indicator="employment-rate", place="W06000015").update(value=None)
    [one] = checks._not_as_shipped()
    assert (one.wrong, one.check, one.indicator) == (False, "figures", "employment-rate")


def test_nothing_that_ships_looks_copied(loaded) -> None:
    assert not list(checks._copied_down())
    assert not list(checks._dates())
    assert not list(checks._welsh_missing())


def test_only_whoever_runs_the_machine_may_load() -> None:
    with pytest.raises(Refused):
        reference.load(by=PUBLIC)


def test_denominators_that_ship_make_whole_counts(loaded) -> None:
    """Where figures are not rounded, value × denominator must be a whole number: in fives for businesses."""
    steps = {
        "business-births": 5,
        "business-deaths": 5,
        "business-survival-one-year": 5,
        "electric-vehicle-chargers": 1,
        "rough-sleepers": 1,
        "road-casualties": 1,
        "refugees-resettled": 1,
        "heat-pump-grants-paid": 1,
        "ultra-low-emission-vehicles": 1,
    }
    for code, step in steps.items():
        indicator = Indicator.objects.get(code=code)
        rows = indicator.observations.values_list("value", "denominator")
        for value, denominator in rows:
            count = value * denominator / shares.per(indicator) / step
            assert abs(count - round(count)) < 1e-6, code
    known = Observation.objects.exclude(denominator=None).values_list("indicator", flat=True).distinct()
    assert set(known.order_by()) == {*steps, "population-65-plus"}


def test_what_was_fetched_since_is_not_taken_back(loaded) -> None:
    rough = Indicator.objects.get(code="rough-sleepers")
    revised = world.reading("W06000015", "2024-06-30", 3.0)
    world.load(rough, [revised, world.reading("W06000015", "2024-07-31", 4.0)])
    assert reference.load(by=COMMAND_LINE) == reference.Loaded(0, 0, 0)
    assert rough.observations.get(place="W06000015", period="2024-06-30").value == 3.0


def test_counts_that_were_gathered_add_up(loaded) -> None:
    """126 people slept rough on the last night of April 2023 (Welsh Government); 4,349 were hurt on roads in 2023."""
    for code, period, total in (("rough-sleepers", "2023-04-30", 126), ("road-casualties", "2023-01-01/P1Y", 4349)):
        rows = Observation.objects.filter(indicator=code, period=period).values_list("value", "denominator")
        assert round(sum(value * people / 100_000 for value, people in rows)) == total
    cardiff = Observation.objects.get(indicator="rough-sleepers", place="W06000015", period="2023-04-30")
    assert cardiff.value == pytest.approx(100_000 * 20 / 379_739)
    assert (cardiff.lower, cardiff.upper) == pytest.approx((3.2158, 8.1346), abs=0.001)  # Byar, 20 events
    assert Observation.objects.get(indicator="rough-sleepers", place="W06000022", period="2024-06-30").status == "e"


def test_a_refund_is_no_share_of_arrears(loaded) -> None:
    found = Observation.objects.get(indicator="council-tax-arrears-collected", place="W06000009")
    assert (found.value, found.status) == (None, "z")
    assert Observation.objects.get(indicator="council-tax-arrears-collected", place="W06000014").value > 64


def test_a_series_that_was_collected_otherwise_for_a_time_says_so(loaded) -> None:
    rows = Observation.objects.filter(indicator__code__startswith="flying-start").exclude(status="")
    assert set(rows.values_list("place", "period", "status")) == {("W06000016", "2020-04-01/P1Y", "b")}
