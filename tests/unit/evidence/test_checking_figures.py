"""What the check finds, and what it does not."""

import datetime as dt

import pytest
from django.core.management import call_command

from cydwaith.bodies.models import AreaGroup, AreaMembership
from cydwaith.evidence import checks, reference, standings
from cydwaith.shared.permissions import COMMAND_LINE
from tests.unit.evidence import world

pytestmark = pytest.mark.django_db
YEARS = world.years(2019, 2023)


@pytest.fixture
def found(monkeypatch):
    """The checks that found something, by indicator; of a world in which nothing ships."""
    monkeypatch.setattr(reference, "codes", list)
    world.places()

    def run() -> set[tuple[str, str]]:
        return {(one.check, one.indicator) for one in checks.findings()}

    return run


def boards() -> None:
    """Two boards of four councils each."""
    for number, members in enumerate((world.COUNCILS[:4], world.COUNCILS[4:8])):
        group = AreaGroup.objects.create(
            code=f"board-{number}",
            kind="health_board",
            name_cy="B",
            name_en="B",
            source="test",
            as_of=dt.date(2026, 1, 1),
        )
        AreaMembership.objects.bulk_create(
            AreaMembership(group=group, place_id=code, source="test", as_of=dt.date(2026, 1, 1)) for code in members
        )


def test_nothing_wrong(found) -> None:
    boards()
    world.load(world.indicator(), world.figures(lambda i, t: 50.0 + i + t, YEARS))
    standings.recalculate(by=COMMAND_LINE)
    assert found() == set()


def test_figures_copied_down_from_health_boards(found) -> None:
    boards()
    world.load(world.indicator(), world.figures(lambda i, t: 50.0 + i // 4 + t, YEARS))
    assert ("copied", "recycled") in found()


def test_figures_that_are_the_same_everywhere_are_not_copied(found) -> None:
    boards()
    world.load(world.indicator(), world.figures(lambda i, t: 100.0, YEARS))
    assert ("copied", "recycled") not in found()


def test_breaks_dates_welsh_and_emptiness(found) -> None:
    soon = dt.date.today() + dt.timedelta(days=9)  # noqa: DTZ011  # any day to come will do
    one = world.indicator(label_cy="", released=soon, review=dt.date(2020, 1, 1))
    world.indicator("empty")
    world.load(one, [world.reading("W06000001", YEARS[0], 5.0, "b p")])
    assert found() == {
        ("break", "recycled"),
        ("released", "recycled"),
        ("review", "recycled"),
        ("welsh", "recycled"),
        ("empty", "empty"),
        ("standings", "recycled"),
    }


def test_stale_standings_are_a_fault(found, capsys) -> None:
    world.load(world.indicator(), world.figures(lambda i, t: 50.0 + i + t, YEARS))
    with pytest.raises(SystemExit) as error:
        call_command("check", language="en")
    assert error.value.code == 1
    assert "run recalculate" in capsys.readouterr().out
    standings.recalculate(by=COMMAND_LINE)
    call_command("check", language="cy")
