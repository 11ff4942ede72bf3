"""What the figures say of a practice: found where it is planted, told honestly where it cannot be known."""

import datetime as dt
import json
import math
from typing import Any

import pytest

from cydwaith.evidence.models import Indicator
from cydwaith.practices import impacts
from cydwaith.practices.evidence_marks import mark_of
from cydwaith.practices.frames import ends, first
from cydwaith.practices.models import Impact
from cydwaith.record.models import Entry
from cydwaith.search.actions import rebuild
from cydwaith.search.queries import Sought, search
from cydwaith.shared.permissions import COMMAND_LINE, Refused
from cydwaith.shared.said import Said
from tests import impact_world as world
from tests.practice_world import CHECKER, INDICATOR, published

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _wales(db: None) -> None:
    world.ground()


def test_a_large_effect_at_one_council_is_found() -> None:
    world.figures(world.planted(6.0))
    found = world.worked_out(published(started=world.BEGAN))
    assert found.verdict == "worked"
    assert found.effect == pytest.approx(6.0, abs=0.6)
    assert found.lower < 6.0 < found.upper
    assert (found.rank, found.ranked, found.adopters) == (1, 22, ["W06000009"])
    assert found.p_value == found.least == pytest.approx(1 / 22, abs=1e-6)


def test_harm_is_called_harm() -> None:
    world.figures(world.planted(-6.0))
    assert world.worked_out(published(started=world.BEGAN)).verdict == "did_harm"


@pytest.mark.parametrize("seed", range(4))
def test_chance_alone_did_not_work(seed: int) -> None:
    world.figures(world.noise(seed=10 + seed))
    assert world.worked_out(published(started=world.BEGAN)).verdict not in {"worked", "probably_worked"}


def test_several_councils_at_different_times_climb_the_scale() -> None:
    later = world.planted(5.0, (world.CRF, world.POW), world.AT + 1)
    world.figures(lambda unit, time: later(unit, time) + 5.0 * (unit == world.PEM and time >= world.AT))
    practice = published(started=world.BEGAN)
    world.taken_up(practice, world.CRF, dt.date(2021, 6, 1))
    world.taken_up(practice, world.POW, dt.date(2021, 6, 1))
    found = world.worked_out(practice)
    assert found.verdict == "worked"
    assert found.effect == pytest.approx(5.0, abs=0.6)
    assert found.numbers["aggregates"]["dynamic"]["parts"]["0"][0] == pytest.approx(5.0, abs=0.8)
    assert {one["group"] for one in found.numbers["group_times"]} == {"2020-04-01/P1Y", "2021-04-01/P1Y"}
    version = practice.current
    assert version is not None
    assert mark_of(version, [found]).level == 5
    assert Impact.objects.count() == 2  # both specifications, both results


def test_what_did_not_change_is_not_worked_out_again() -> None:
    world.figures(world.noise())
    practice = published(started=world.BEGAN)
    assert impacts.recalculate(by=COMMAND_LINE) == impacts.Recalculated(1, 1)
    assert impacts.stale() == []
    before = Impact.objects.values().get(), Entry.objects.count()
    assert impacts.recalculate(by=COMMAND_LINE) == impacts.Recalculated(1, 0)
    assert (Impact.objects.values().get(), Entry.objects.count()) == before
    world.taken_up(practice, world.CRF, kind="trying")
    assert len(impacts.stale()) == 1
    assert impacts.recalculate([INDICATOR], by=COMMAND_LINE).worked_out == 1
    assert impacts.recalculate(["another"], by=COMMAND_LINE) == impacts.Recalculated(0, 0)
    assert impacts.recalculate(by=COMMAND_LINE, anew=True).worked_out == 1


def test_a_run_that_is_killed_leaves_the_last_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    world.figures(world.noise())
    published(started=world.BEGAN)
    impacts.recalculate(by=COMMAND_LINE)
    before = list(Impact.objects.values())

    def killed(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(impacts, "told", killed)
    with pytest.raises(KeyboardInterrupt):
        impacts.recalculate(by=COMMAND_LINE, anew=True)
    assert list(Impact.objects.values()) == before


def test_only_whoever_runs_the_machine_recalculates() -> None:
    with pytest.raises(Refused):
        impacts.recalculate(by=CHECKER)


def test_whoever_only_tried_it_is_left_out_of_the_comparison() -> None:
    world.figures(world.noise())
    practice = published(started=world.BEGAN)
    world.taken_up(practice, world.CRF, kind="trying")
    found = world.worked_out(practice)
    assert found.ranked == 21
    assert "W06000015" not in json.dumps(found.numbers)


def test_others_who_did_the_same_before_are_a_threat() -> None:
    world.figures(world.planted(6.0))
    found = world.worked_out(published(started=world.BEGAN, texts={"elsewhere": Said(en="Others had it.")}))
    assert (found.verdict, found.reasons) == ("cannot_tell_yet", ["contamination"])
    assert found.effect is not None


@pytest.mark.parametrize(("time", "threat"), [(world.AT, True), (world.AT - 6, False), (world.AT + 3, True)])
def test_a_break_is_a_threat_only_where_it_is_looked_at(time: int, threat: bool) -> None:
    world.figures(world.planted(6.0), **{f"u3_{time}": "b"})
    found = world.worked_out(published(started=world.BEGAN))
    assert ("break_in_series" in found.reasons) is threat


def grow(unit: int, time: int) -> float:
    return 50 + unit + 0.5 * time


CASES: dict[str, tuple[dict[str, Any], str]] = {
    "a constant series": ({"value": lambda unit, time: 50.0}, "no_movement"),
    "before the data begin": ({"on": dt.date(2011, 1, 1)}, "nothing_before"),
    "in the first period": ({"on": dt.date(2012, 6, 1)}, "nothing_before"),
    "after they end": ({"on": dt.date(2025, 1, 1)}, "nothing_after"),
    "one period before": ({"on": dt.date(2013, 6, 1)}, "too_few_before"),
    "everyone an adopter": ({"everyone": True}, "no_comparison"),
    "no figure of the council's": ({"value": lambda u, t: None if u == world.PEM else grow(u, t)}, "missing_data"),
    "no figure of anyone else's": ({"value": lambda u, t: grow(u, t) if u == world.PEM else None}, "no_comparison"),
    "two periods": ({"periods": world.PERIODS[7:9]}, "too_few_before"),
    "no figures": ({"periods": []}, "no_figures"),
    "no figure that counts": ({"value": lambda u, t: None}, "no_figures"),
    "measured elsewhere": ({"measured_at": "health_board"}, "measured_elsewhere"),
}


@pytest.mark.parametrize("case", CASES)
def test_bad_input_gets_a_stated_answer(case: str) -> None:
    told, reason = CASES[case]
    if periods := told.get("periods", world.PERIODS):
        world.figures(told.get("value", world.noise()), periods)
    if "measured_at" in told:
        Indicator.objects.filter(pk=INDICATOR).update(measured_at=told["measured_at"])
    practice = published(started=told.get("on", world.BEGAN), started_precision="day")
    for number in range(22) if told.get("everyone") else ():
        if number != world.PEM:
            world.taken_up(practice, number)
    found = world.worked_out(practice)
    assert found.verdict == "cannot_tell_yet"
    assert reason in found.reasons
    assert_finite(found.numbers)
    assert not Impact.objects.filter(verdict="worked").exists()


@pytest.mark.parametrize("shift", [-1000.0, 0.0, 300.0])
def test_negative_figures_and_percentages_over_a_hundred_are_figures(shift: float) -> None:
    chance = world.planted(6.0)
    world.figures(lambda unit, time: chance(unit, time) + shift)
    found = world.worked_out(published(started=world.BEGAN))
    assert found.verdict == "worked"
    assert_finite(found.numbers)


def assert_finite(value: Any) -> None:
    """Whatever is kept can be shown: no NaN, no infinity."""
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        assert_finite(part)
    assert not isinstance(value, float) or math.isfinite(value)


PERIODS = ["2018-04-01/P1Y", "2019-04-01/P1Y", "2020-04-01/P1Y"]


@pytest.mark.parametrize(
    ("on", "position"),
    [
        (None, None),
        (dt.date(2018, 3, 31), -1),
        (dt.date(2018, 4, 1), 0),
        (dt.date(2019, 3, 31), 0),
        (dt.date(2019, 11, 4), 1),
        (dt.date(2021, 4, 1), 3),
    ],
)
def test_the_first_period_with_it_is_the_one_in_which_it_began(on: dt.date | None, position: int | None) -> None:
    assert first(PERIODS, on) == position


@pytest.mark.parametrize(
    ("period", "end"),
    [
        ("2019-04-01/P1Y", dt.date(2020, 4, 1)),
        ("2011-01-01/P3Y", dt.date(2014, 1, 1)),
        ("2023-11-01/P3M", dt.date(2024, 2, 1)),
        ("2023-07-01", dt.date(2023, 7, 2)),
    ],
)
def test_when_a_period_ends(period: str, end: dt.date) -> None:
    assert ends(period) == end


def test_a_mark_that_climbs_is_found_at_once(django_capture_on_commit_callbacks: Any) -> None:
    world.figures(world.planted(5.0))
    with django_capture_on_commit_callbacks(execute=True):
        practice = published(started=world.BEGAN)
    rebuild(by=COMMAND_LINE)
    before = search(Sought("test practice"), counted=True).options["mark"]
    with django_capture_on_commit_callbacks(execute=True):
        found = world.worked_out(practice)
    assert practice.current is not None
    level = str(mark_of(practice.current, [found]).level)
    assert [option.code for option in before] != [level]
    assert [one.key for one in search(Sought("test practice", kind="practices", mark=level)).results] == [practice.pk]
