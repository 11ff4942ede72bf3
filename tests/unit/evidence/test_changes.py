"""Working out changes: what is kept, when it is worked out again, segments, and what councils share."""

import datetime as dt
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from cydwaith.engines.statistics import Polarity
from cydwaith.engines.statistics.change import Direction, change
from cydwaith.engines.statistics.periods import end
from cydwaith.evidence import events, standings
from cydwaith.evidence.events import Event
from cydwaith.evidence.models import Change
from cydwaith.evidence.series import apart
from cydwaith.shared.permissions import COMMAND_LINE
from tests.unit.evidence import world

YEARS = world.years(2000, 2012)
PLACE = world.COUNCILS[0]


def value(i: int, t: int) -> float:
    """Everyone goes up and down a little; the first council jumps at the end."""
    return 60.0 + (t + i) % 2 + (10 if i == 0 and t == 12 else 0)


def work_out(**how: object):
    return standings.recalculate(by=COMMAND_LINE, **how)  # type: ignore[arg-type]


@pytest.fixture
def recycled(db: None):
    world.places()
    made = world.indicator()
    world.load(made, world.figures(value, YEARS))
    return made


def test_what_is_kept(recycled) -> None:
    assert work_out().changes == 22
    found = Change.objects.get(place=PLACE)
    assert (found.verdict, found.before, found.method, found.points) == ("improving", "steady", "chart", 13)
    assert found.new
    assert found.own
    assert found.marked[-1] == {"period": YEARS[-1], "rules": ["beyond-limits"], "up": True}
    assert found.rule == "beyond-limits"
    (stretch,) = found.stretches
    assert (stretch["first"], stretch["last"], stretch["points"]) == (YEARS[0], YEARS[-1], 13)
    assert stretch["lower"] < stretch["mean"] < stretch["upper"] < 71
    assert found.size == pytest.approx(70 - stretch["mean"])


def test_only_what_changed_is_worked_out_again(recycled) -> None:
    work_out()
    kept = dict(Change.objects.values_list("pk", "at"))
    assert work_out().changes == 0
    world.load(recycled, [world.reading(PLACE, YEARS[-1], 61.0)])
    assert 1 <= work_out().changes < 22  # the council itself, and those whose median it moved
    assert Change.objects.get(place=PLACE).verdict == "steady"
    assert Change.objects.filter(pk__in=kept).count() == 22
    assert work_out(anew=True).changes == 22


def test_only_the_indicators_asked_for(recycled) -> None:
    world.load(world.indicator("other"), world.figures(value, YEARS))
    assert work_out(indicators=["other"]).changes == 22
    assert set(Change.objects.values_list("indicator", flat=True)) == {"other"}


def test_what_nothing_stands_behind_is_taken_back(recycled) -> None:
    work_out()
    recycled.observations.all().delete()
    assert work_out().changes == 22
    assert not Change.objects.exists()


def test_what_all_councils_share_is_nobodys_own(db: None) -> None:
    world.places()
    world.load(world.indicator(), world.figures(lambda i, t: 60 + i % 3 + (t + i) % 2 + (15 if t == 12 else 0), YEARS))
    work_out()
    found = Change.objects.filter(verdict="improving")
    assert found.count() == 22
    assert not found.filter(own=True).exists()


def test_the_same_growth_everywhere_is_nobodys_own_though_larger_where_much_was(db: None) -> None:
    world.places()
    grown = world.figures(
        lambda i, t: (20 if i else 60) * 1.05**t * (1 + 0.004 * ((t * 7 + i * 3) % 5)), world.years(2000, 2019)
    )
    world.load(world.indicator(kind="mean", symbol=""), grown)
    work_out()
    assert Change.objects.get(place=PLACE).verdict == "improving"
    assert not Change.objects.filter(own=True).exists()


def begun(on: str, *, place: str = PLACE, sample: bool = False) -> Event:
    return Event(place=place, on=dt.date.fromisoformat(on), precision="day", label="A practice", sample=sample)


@pytest.mark.parametrize(
    ("event", "stretches"),
    [
        (begun("2014-06-01"), 2),
        (begun("2014-06-01", sample=True), 1),
        (begun("2014-06-01", place=world.COUNCILS[1]), 1),
        (begun("2005-06-01"), 1),  # six figures before it: too few for a chart of their own
        (begun("2024-06-01"), 1),
    ],
)
def test_segments_need_a_dated_reason_and_enough_figures(
    db: None, monkeypatch: pytest.MonkeyPatch, event: Event, stretches: int
) -> None:
    monkeypatch.setattr(events, "SOURCES", [lambda _indicator: [event]])
    world.places()
    world.load(
        world.indicator(), world.figures(lambda i, t: 60 + (t + i) % 2 + (10 if t > 14 else 0), world.years(2000, 2029))
    )
    work_out()
    found = Change.objects.get(place=PLACE)
    assert len(found.stretches) == stretches
    if stretches == 2:
        assert found.stretches[1]["occasion"] == "practice"
        assert found.stretches[1]["record"] == "2014-06-01"
        assert found.verdict == "steady"


def test_periods_that_overlap_are_thinned_from_the_latest_back() -> None:
    rolling = {f"{year}-01-01/P3Y" for year in range(2011, 2023)}
    assert apart(rolling) == tuple(f"{year}-01-01/P3Y" for year in (2013, 2016, 2019, 2022))
    months = {f"2024-{month:02}-01/P3M" for month in range(1, 7)}
    assert apart(months) == ("2024-03-01/P3M", "2024-06-01/P3M")
    assert apart({"2024-01-31", "2024-02-29", "2023-01-01/P1Y"}) == ("2024-01-31", "2024-02-29")
    assert end("2023-11-15/P3M") == "2024-02-15"


@pytest.mark.slow
def test_chance_alone_seldom_makes_a_change_of_ones_own() -> None:
    """What a signal says of itself: about two in a thousand of independent figures. Seeded."""
    chance = np.random.default_rng(20261121)
    moved = {Direction.UP, Direction.DOWN}
    marked = own = 0
    for _ in range(120):
        figures = chance.normal(0, 1, (22, 20)) + chance.normal(0, 1, 20)
        middle = np.median(figures, axis=0)
        for row in figures:
            found = change(row, polarity=Polarity.HIGHER).direction
            marked += found in moved
            own += found in moved and change(row - middle).direction is found
    assert marked / (120 * 22) < 0.03
    assert own / (120 * 22) < 0.005


KILLED = """
import os, sys, time
os.environ["DJANGO_SETTINGS_MODULE"] = "cydwaith.settings"
import django
django.setup()
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.evidence import changes, standings
from cydwaith.evidence.models import Change, Standing
from django.core.management import call_command
from tests.unit.evidence import world
if sys.argv[1] == "begin":
    call_command("migrate", verbosity=0)
    world.places()
    world.load(world.indicator(), world.figures(lambda i, t: 60.0 + (t + i) % 2, world.years(2000, 2012)))
    standings.recalculate(by=COMMAND_LINE)
if sys.argv[1] == "killed":
    world.load(standings.Indicator.objects.get(), world.figures(lambda i, t: 80.0, ["2012-04-01/P1Y"]))
    keep = changes.keep
    def slow(worked):
        done = keep(worked)
        print("written", flush=True)
        time.sleep(60)
        return done
    changes.keep = slow
    standings.recalculate(by=COMMAND_LINE)
print(sorted(Change.objects.values_list("verdict", "at").distinct()), Standing.objects.filter(value=80).count())
if sys.argv[1] == "again":
    standings.recalculate(by=COMMAND_LINE)
    print(Standing.objects.filter(latest=True, value=80).count(), Change.objects.exclude(verdict="steady").count())
"""


@pytest.mark.processes
def test_a_killed_run_leaves_the_last_complete_answers(tmp_path: Path) -> None:
    here = {**os.environ, "CYDWAITH_HOME": str(tmp_path), "CYDWAITH_SECRET_KEY": "only for tests", "CYDWAITH_DEMO": "1"}
    here.pop("CYDWAITH_DATABASE", None)
    root = Path(__file__).parents[3]

    def start(step: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", KILLED, step], env=here, cwd=root, text=True, stdout=subprocess.PIPE
        )

    before, _ = start("begin").communicate(timeout=120)
    assert "steady" in before
    run = start("killed")
    assert run.stdout is not None
    assert run.stdout.readline() == "written\n"  # everything is written, and not yet committed
    run.send_signal(signal.SIGKILL)
    run.communicate()
    after, _ = start("look").communicate(timeout=120)
    assert after == before
    again, _ = start("again").communicate(timeout=120)
    assert again.splitlines()[1] == "22 22"
