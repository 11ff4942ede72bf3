"""Working out standings: what goes in, what comes out, and that only what changed is touched."""

import numpy as np
import pytest

from cydwaith.bodies.models import PlaceKind
from cydwaith.evidence import standings, storing
from cydwaith.evidence.models import Calculation, Standing
from cydwaith.evidence.panels import Figure, Store, _before_break
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Refused
from tests.unit.evidence import world

pytestmark = pytest.mark.django_db
YEARS = world.years(2016, 2023)
CHANCE = np.random.default_rng(7)
NOISE = CHANCE.normal(0, 0.5, (30, 40))
TOP = world.COUNCILS[3]


def value(i: int, t: int) -> float:
    """One council far above the others, who differ little."""
    return float(60 + t + (12 if i == 3 else (i % 5) / 2) + NOISE[i, t])


@pytest.fixture
def recycled():
    world.places()
    made = world.indicator()
    world.load(made, world.figures(value, YEARS))
    return made


def work_out(**how):
    return standings.recalculate(by=COMMAND_LINE, **how)


def standing(place: str = TOP, **which) -> Standing:
    return Standing.objects.get(place=place, **{"latest": True, **which})


def test_every_period_and_every_council(recycled) -> None:
    done = work_out()
    assert (done.calculations, done.worked_out, done.written) == (8, 8, 8)
    assert Standing.objects.count() == 8 * 22
    assert Calculation.objects.get(latest=True).period == YEARS[-1]
    assert Calculation.objects.get(latest=True).periods == YEARS[-5:]


def test_who_stands_out(recycled) -> None:
    work_out()
    top = standing()
    assert (top.verdict, top.reason, top.rank, top.ranked) == ("better", "", 1, 22)
    assert top.effect_lower < top.effect < top.effect_upper
    assert top.expected_lower < top.expected < top.expected_upper
    assert top.agreeing == top.periods == 5
    flagged = Standing.objects.filter(latest=True, verdict__in=["better", "worse"])
    assert max(flagged, key=lambda one: abs(one.effect)).place_id == TOP
    assert all(one.effect_lower > 0 or one.effect_upper < 0 for one in flagged)
    assert {one.basis for one in Standing.objects.all()} == {"others"}


def test_lower_may_be_better(recycled) -> None:
    recycled.polarity = "lower"
    recycled.save()
    work_out()
    assert (standing().verdict, standing().rank) == ("worse", 22)


def test_early_periods_cannot_tell(recycled) -> None:
    work_out()
    first = standing(latest=False, period=YEARS[0])
    assert (first.verdict, first.reason, first.value is None) == ("cannot_tell", "too_few_periods", False)


def test_a_second_run_touches_nothing(recycled) -> None:
    work_out()
    kept = list(Calculation.objects.order_by("pk").values_list("pk", "at"))
    done = work_out()
    assert (done.worked_out, done.written) == (0, 0)
    assert list(Calculation.objects.order_by("pk").values_list("pk", "at")) == kept
    assert Entry.objects.filter(verb="standings.recalculated").count() == 1
    assert work_out(anew=True).written == 0


def test_a_revised_figure_is_worked_out_again_where_it_matters(recycled) -> None:
    work_out()
    world.load(recycled, [world.reading(TOP, YEARS[-1], 61.0)])
    assert standings.stale() == [("recycled", YEARS[-1])]
    done = work_out()
    assert (done.worked_out, done.written) == (1, 1)
    assert standing().value == 61.0
    assert standings.stale() == []


def test_a_new_period_becomes_the_latest(recycled) -> None:
    work_out()
    world.load(recycled, world.figures(lambda i, t: value(i, 8), ["2024-04-01/P1Y"]))
    work_out()
    assert list(Calculation.objects.filter(latest=True).values_list("period", flat=True)) == ["2024-04-01/P1Y"]
    assert Standing.objects.filter(latest=True).count() == 22


def test_what_nothing_stands_behind_is_taken_back(recycled) -> None:
    work_out()
    recycled.observations.filter(period=YEARS[-1]).delete()
    work_out()
    assert not Calculation.objects.filter(period=YEARS[-1]).exists()
    assert Calculation.objects.get(latest=True).period == YEARS[-2]


def test_only_the_indicators_asked_for_are_looked_at(recycled) -> None:
    world.load(world.indicator("other"), world.figures(value, YEARS))
    assert work_out(indicators=["recycled"]).written == 8
    assert not Standing.objects.filter(indicator="other").exists()
    assert work_out(indicators=["other"]).written == 8
    world.load(recycled, [world.reading(TOP, YEARS[-1], 61.0)])
    assert work_out(indicators=["other"]).written == 0
    assert work_out(indicators=["recycled"]).written == 1


def test_figures_of_another_geography_never_compare_councils(recycled) -> None:
    recycled.measured_at = PlaceKind.HEALTH_BOARD
    recycled.save()
    work_out()
    assert set(Standing.objects.values_list("verdict", "reason")) == {("cannot_tell", "measured_elsewhere")}
    assert set(Standing.objects.values_list("rank", flat=True)) == {None}


@pytest.mark.parametrize(
    ("figure", "status", "reason"),
    [
        (99.0, "u", "doubtful_status"),
        (99.0, "p u", "doubtful_status"),
        (None, "c", "missing_value"),
        (99.0, "f", "doubtful_status"),
    ],
)
def test_doubtful_figures_are_never_silently_used(recycled, figure, status, reason) -> None:
    world.load(recycled, [world.reading(TOP, YEARS[-1], figure, status)])
    work_out()
    top = standing()
    assert (top.verdict, top.reason, top.status, top.value, top.rank) == ("cannot_tell", reason, status, figure, None)


@pytest.mark.parametrize("status", ["p", "e r", "ns"])
def test_other_statuses_do_not_forbid(recycled, status) -> None:
    world.load(recycled, [world.reading(TOP, YEARS[-1], value(3, 7), status)])
    work_out()
    assert (standing().verdict, standing().status) == ("better", status)


def test_a_council_without_figures(recycled) -> None:
    recycled.observations.filter(place=TOP).delete()
    work_out()
    assert (standing().verdict, standing().reason, standing().value) == ("cannot_tell", "no_figures", None)


def test_figures_from_before_a_break_are_left_out(recycled) -> None:
    world.load(recycled, [world.reading(TOP, YEARS[-1], value(3, 7), "b")])
    work_out()
    assert (standing().verdict, standing().reason) == ("cannot_tell", "too_few_periods")


def test_breaks_mask_what_came_before() -> None:
    breaks = np.array([[False, True, False], [False, False, False], [True, False, True]])
    assert _before_break(breaks).tolist() == [[True, False, False], [False, False, False], [True, True, False]]


def test_circumstances_are_those_known_by_then(recycled) -> None:
    density = world.indicator("population-density", smallest_worthwhile=0)
    world.load(density, world.figures(lambda i, t: float(np.exp(i + t)), ["2015-06-30", "2019-06-30", "2024-06-30"]))
    figures = {
        "population-density": {
            row[:2]: Figure(row[2], None, None, "")
            for row in density.observations.values_list("place", "period", "value")
        }
    }
    known = Store(tuple(world.COUNCILS), (), figures)
    assert known._circumstance("population-density", "2019-04-01/P1Y", world.COUNCILS) == pytest.approx(np.arange(22.0))
    assert known._circumstance("population-density", "2023-04-01/P1Y", world.COUNCILS) == pytest.approx(
        np.arange(22.0) + 1
    )
    assert np.isnan(known._circumstance("population-density", "2014-04-01/P1Y", world.COUNCILS)).all()


def test_circumstances_that_explain_are_named(recycled) -> None:
    density = world.indicator("population-density", smallest_worthwhile=0)
    world.load(density, world.figures(lambda i, t: float(np.exp(i / 4)), ["2010-06-30"]))
    one = world.indicator("explained", context=["population-density"])
    world.load(one, world.figures(lambda i, t: float(30 + i + NOISE[i, t]), YEARS))
    work_out()
    calculation = Calculation.objects.get(indicator=one, latest=True)
    assert calculation.context == ["population-density"]
    assert set(standing(indicator="explained").without) == {"population-density"}


def test_places_elsewhere_teach_the_circumstances_but_are_not_judged(recycled) -> None:
    others = [f"E060000{number:02}" for number in range(1, 31)]
    world.places(others, PlaceKind.OTHER)
    density = world.indicator("population-density", smallest_worthwhile=0)
    everybody = [*world.COUNCILS, *others]
    world.load(density, world.figures(lambda i, t: float(np.exp(i / 10)), ["2010-06-30"], everybody))
    one = world.indicator("explained", context=["population-density"], comparable="uk")
    world.load(one, world.figures(lambda i, t: float(30 + i + NOISE[i % 30, t]), YEARS, everybody))
    work_out()
    assert Standing.objects.filter(indicator=one, latest=True).count() == 22
    before = Calculation.objects.get(indicator=one, latest=True).inputs
    world.load(one, [world.reading(others[0], YEARS[-1], 77.0)])
    work_out()
    assert Calculation.objects.get(indicator=one, latest=True).inputs != before


def test_a_run_that_fails_leaves_the_last_results(recycled, monkeypatch) -> None:
    work_out()
    kept = sorted(Standing.objects.values_list("place", "period", "value", "verdict", "latest"))
    world.load(recycled, [world.reading(TOP, YEARS[-1], 61.0)])

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(storing, "_mark_latest", fail)
    with pytest.raises(KeyboardInterrupt):
        work_out()
    assert sorted(Standing.objects.values_list("place", "period", "value", "verdict", "latest")) == kept


def test_progress(recycled) -> None:
    told: list[tuple[int, int]] = []
    work_out(progress=lambda step, steps: told.append((step, steps)))
    assert told == [(step, 9) for step in range(9)]


def test_only_whoever_runs_the_machine_may_work_out(recycled) -> None:
    with pytest.raises(Refused):
        standings.recalculate(by=PUBLIC)


def test_no_figures_at_all() -> None:
    assert work_out().calculations == 0
