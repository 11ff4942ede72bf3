"""Storing figures: all or nothing, twice the same as once, and every change in the record."""

import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from django.db import connection

from cydwaith.bodies.models import Place
from cydwaith.evidence import actions
from cydwaith.evidence.models import Load, Observation
from cydwaith.evidence.sources.faults import Faulty, Report
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import PUBLIC, Refused
from tests.unit.evidence import world

pytestmark = pytest.mark.django_db
YEARS = world.years(2020, 2023)


@pytest.fixture
def recycled():
    world.places()
    return world.indicator()


def some(change: float = 0.0) -> list:
    return world.figures(lambda i, t: 50.0 + i + t + change, YEARS)


def test_first_load_adds_everything(recycled) -> None:
    done = world.load(recycled, some())
    assert (done.added, done.changed, done.unchanged) == (88, 0, 0)
    assert Observation.objects.count() == 88


def test_the_same_file_again_changes_nothing_and_leaves_no_trace(recycled) -> None:
    first = world.load(recycled, some())
    again = world.load(recycled, some())
    assert (again.pk, again.added, again.changed, again.unchanged) == (first.pk, 0, 0, 88)
    assert Load.objects.count() == 1
    assert Entry.objects.filter(verb="figures.loaded").count() == 1


def test_a_revision_changes_and_counts(recycled) -> None:
    world.load(recycled, some())
    revised = [world.reading("W06000001", YEARS[0], 99.0, "r"), *some()[1:]]
    done = world.load(recycled, revised)
    assert (done.added, done.changed, done.unchanged) == (0, 1, 87)
    one = Observation.objects.get(place="W06000001", period=YEARS[0])
    assert (one.value, one.status, one.load) == (99.0, "r", done)


def test_figures_that_a_file_does_not_have_stay(recycled) -> None:
    world.load(recycled, some())
    done = world.load(recycled, [world.reading("W06000001", "2024-04-01/P1Y", 60.0)])
    assert done.added == 1
    assert Observation.objects.count() == 89


def test_loading_an_older_file_again_brings_its_figures_back(recycled) -> None:
    world.load(recycled, some())
    world.load(recycled, some(1.0))
    assert world.load(recycled, some()).changed == 88
    assert Observation.objects.get(place="W06000001", period=YEARS[0]).value == 50.0


def test_a_dry_run_keeps_nothing(recycled) -> None:
    assert world.load(recycled, some(), dry_run=True).added == 88
    assert not Observation.objects.exists()
    assert not Entry.objects.filter(verb="figures.loaded").exists()


def test_nothing_of_a_file_with_a_fault_is_kept(recycled) -> None:
    report = Report()
    report.add(3, "bad-value", text="x")
    with pytest.raises(Faulty):
        world.load(recycled, some(), report=report)
    assert not Observation.objects.exists()


def test_a_file_without_any_known_place_is_a_fault(recycled) -> None:
    with pytest.raises(Faulty) as error:
        world.load(recycled, [])
    assert [one.code for one in error.value.report] == ["nothing-known"]


def test_missing_is_stored_as_missing(recycled) -> None:
    world.load(recycled, [world.reading("W06000001", YEARS[0], None, "c")])
    one = Observation.objects.get()
    assert (one.value, one.status) == (None, "c")


def test_unknown_councils_become_places_when_the_reader_lets_them_through(recycled) -> None:
    world.load(recycled, [world.reading("E06000001", YEARS[0], 1.0, name="Hartlepool")])
    place = Place.objects.get(code="E06000001")
    assert (place.kind, place.name_en, place.name_cy) == ("other", "Hartlepool", "")


def test_the_record_says_what_was_loaded(recycled) -> None:
    world.load(recycled, some(), name="rates.csv")
    entry = Entry.objects.get(verb="figures.loaded")
    facts = json.loads(entry.facts)
    assert entry.subject == "indicator:recycled"
    assert (facts["file"], facts["added"], len(facts["sha256"])) == ("rates.csv", 88, 64)


def test_only_whoever_runs_the_machine_may_load(recycled) -> None:
    with pytest.raises(Refused):
        actions.load([], indicator=recycled, by=PUBLIC, file=actions.File("long-csv", "x", b""))
    with pytest.raises(Refused):
        actions.define(recycled, by=PUBLIC)


def test_batches(recycled, monkeypatch) -> None:
    monkeypatch.setattr(actions, "BATCH", 7)
    assert world.load(recycled, some()).added == 88
    assert world.load(recycled, some(2.0)).changed == 88
    assert Observation.objects.get(place="W06000001", period=YEARS[0]).value == 52.0


KILLED = """
    import os, signal, django
    django.setup()
    from django.core.management import call_command
    call_command("migrate", verbosity=0)
    from cydwaith.evidence import actions
    from cydwaith.evidence.models import Observation
    from tests.unit.evidence import world
    world.places()
    recycled = world.indicator()
    actions.BATCH = 20
    written = Observation.objects.bulk_create
    def write(rows, **how):
        rows = list(rows)
        written(rows[:40], **how)
        print(Observation.objects.count(), flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    Observation.objects.bulk_create = write
    world.load(recycled, world.figures(lambda i, t: 50.0 + i + t, world.years(2020, 2023)))
"""
LEFT = """
    import django
    django.setup()
    from cydwaith.evidence.models import Load, Observation
    from cydwaith.record.models import Entry
    print(Observation.objects.count(), Load.objects.count(), Entry.objects.filter(verb="figures.loaded").count())
"""


def run(program: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", textwrap.dedent(program)]
    root = Path(__file__).parents[3]
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=root, check=False)


@pytest.mark.processes
@pytest.mark.django_db(transaction=True)
def test_an_import_killed_half_way_leaves_nothing(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "CYDWAITH_HOME": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "cydwaith.settings",
        "PYTHONPATH": ".",
    }
    if connection.vendor == "postgresql":
        known = connection.settings_dict
        parts = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD", "dbname": "NAME"}
        environment["CYDWAITH_DATABASE"] = " ".join(f"{name}={known[key]}" for name, key in parts.items() if known[key])
    killed = run(KILLED, environment)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert killed.stdout.split() == ["40"]
    left = run(LEFT, environment)
    assert left.stdout.split() == ["0", "0", "0"], left.stderr
