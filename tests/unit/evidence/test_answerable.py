"""What a council can be asked about: by its influence, and by how old the figures are on the day they are read."""

import datetime as dt

import numpy as np
import pytest

from cydwaith.evidence import ages, standings
from cydwaith.evidence.ages import Age
from cydwaith.evidence.answerable import askable
from cydwaith.evidence.models import Change, Indicator, Standing
from cydwaith.evidence.queries import changes
from cydwaith.evidence.queries import standings as asked
from cydwaith.shared import clock
from cydwaith.shared.permissions import COMMAND_LINE
from tests.unit.evidence import world

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 29)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    on(TODAY, monkeypatch)


def on(day: dt.date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: day)


NOISE = np.random.default_rng(7).normal(0, 0.5, (30, 40))


def outstanding(i: int, t: int) -> float:
    """Two councils, steadily far from the others, who differ little."""
    return float(50 + {0: 12, 1: -12}.get(i, 0) + (i % 5) / 2 + NOISE[i, t])


def worked_out(first: int = 2016, last: int = 2024, **fields: object) -> Indicator:
    world.places()
    made = world.indicator(**fields)
    world.load(made, world.figures(outstanding, world.years(first, last)))
    standings.recalculate(by=COMMAND_LINE)
    return made


@pytest.mark.parametrize(
    ("period", "periods", "age"),
    [
        ("2024-11-28", 5, Age.OLD),
        ("2024-11-29", 5, Age.FRESH),
        ("2022-11-28", 5, Age.HISTORY),
        ("2022-11-29", 5, Age.OLD),
        ("2021-11-29/P1Y", 5, Age.HISTORY),
        ("2021-11-30/P1Y", 5, Age.OLD),
        ("2020-01-01/P3Y", 5, Age.OLD),
        ("2024-08-31/P1M", 5, Age.OLD),
        ("2026-01-01", 1, Age.HISTORY),
        ("2026-01-01", 2, Age.FRESH),
    ],
)
def test_the_age_of_a_figure(period: str, periods: int, age: Age) -> None:
    assert ages.age(period, periods) is age


@pytest.mark.parametrize(
    ("influence", "verdicts"),
    [
        ("service", {"better", "worse"}),
        ("outcome", {"better", "worse"}),
        ("circumstance", {"no_judgement"}),
        ("", {"no_judgement"}),
    ],
)
def test_nobody_does_well_or_badly_on_what_is_given(influence: str, verdicts: set[str]) -> None:
    made = worked_out(influence=influence)
    sides = {world.COUNCILS[0], world.COUNCILS[1]}
    assert {one.verdict for one in Standing.objects.filter(latest=True, place__in=sides)} == verdicts
    assert (askable() == {made.code}) == bool(verdicts & {"better"})
    assert asked.judged().exists() == changes.judged().exists() == bool(askable())
    assert not Change.objects.filter(verdict__in=["improving", "worsening"]).exists() or askable()


def test_what_was_judged_before_somebody_said_that_it_is_given_is_read_without_praise() -> None:
    made = worked_out()
    Indicator.objects.update(influence="circumstance")
    (calculation, *_) = asked.calculations(made.code)
    assert {one.verdict for one in asked.of_calculation(calculation)}.isdisjoint({"better", "worse"})
    assert {kind for one in asked.verdicts().values() for kind in one.values()}.isdisjoint({"better", "worse"})
    assert asked.better() == []
    assert asked.counts_by_place() == {}


def test_time_alone_makes_a_figure_history(monkeypatch: pytest.MonkeyPatch) -> None:
    made = worked_out(last=2022)
    assert ages.ages() == {made.code: Age.OLD}
    assert asked.better()
    on(dt.date(2027, 4, 1), monkeypatch)
    assert ages.ages() == {made.code: Age.HISTORY}
    assert asked.better() == []
    assert asked.counts_by_place() == asked.verdicts() == {}
    assert not changes.judged().exists()
    (calculation, *_) = asked.calculations(made.code)
    told = asked.of_calculation(calculation)
    assert {(one.verdict, one.reason, one.effect, one.expected) for one in told} == {
        ("cannot_tell", "history", None, None)
    }
    assert all(one.value is not None for one in told)


def test_one_period_alone_is_history() -> None:
    made = worked_out(first=2024)
    assert ages.ages() == {made.code: Age.HISTORY}
    assert askable() == set()
