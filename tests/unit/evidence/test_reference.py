"""What ships: it loads, twice is once, and the checks find nothing wrong with it."""

import json

import pytest

from cydwaith.bodies import reference as bodies
from cydwaith.evidence import checks, reference, shares
from cydwaith.evidence.models import Cluster, Indicator, Neighbour, Observation, Target
from cydwaith.evidence.sources import long_csv
from cydwaith.evidence.sources.faults import Report
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded() -> reference.Loaded:
    bodies.load(by=COMMAND_LINE)
    return reference.load(by=COMMAND_LINE)


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
    }
    for code, step in steps.items():
        indicator = Indicator.objects.get(code=code)
        rows = indicator.observations.values_list("value", "denominator")
        for value, denominator in rows:
            count = value * denominator / shares.per(indicator) / step
            assert abs(count - round(count)) < 1e-6, code
    known = Observation.objects.exclude(denominator=None).values_list("indicator", flat=True).distinct()
    assert set(known.order_by()) == {*steps, "population-65-plus"}
