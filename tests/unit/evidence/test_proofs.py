"""What the record proves of figures and standings, and that entries of an earlier time still do."""

import datetime as dt
import json
from collections.abc import Callable

import pytest
from django.db.models import F

from cydwaith.evidence import actions, standings
from cydwaith.evidence.models import Calculation, Change, Indicator, Load, Observation, Standing
from cydwaith.record.actions import append
from cydwaith.record.models import Entry
from cydwaith.record.verifying import live
from cydwaith.record.verifying.faults import Fault, Kind
from cydwaith.shared.permissions import COMMAND_LINE
from tests.kept import kept
from tests.unit.evidence import world

pytestmark = pytest.mark.django_db
YEARS = world.years(2016, 2023)
LATER = dt.timedelta(seconds=1)
SINCE = (
    ("figures.loaded", "loads"),
    ("standings.recalculated", "times"),
    ("indicator.defined", "influence"),
    ("indicator.defined", "worthwhile"),
)
"""Facts that entries have only lately."""


def twice_loaded() -> Indicator:
    """An indicator of which two files were loaded, and standings worked out."""
    world.places()
    made = world.indicator()
    actions.describe(made, by=COMMAND_LINE, said={"decimals": 1})
    world.load(made, world.figures(lambda i, t: 60.0 + i + t, YEARS))
    world.load(made, [world.reading(world.COUNCILS[0], YEARS[-1], 50.0)], name="revised.csv")
    standings.recalculate(by=COMMAND_LINE)
    return made


kept_indicator = kept(twice_loaded)


@pytest.fixture
def recycled(kept_indicator: Callable[[], Indicator], db: None) -> Indicator:
    return kept_indicator()


def faults() -> list[Fault]:
    return [one for one in live.verify().faults if one.kind in {Kind.ROW_CHANGED, Kind.ROW_MISSING, Kind.ROW_ADDED}]


ATTACKS: dict[str, tuple[str, Callable[[], object]]] = {
    "the file that a figure is of": (
        "figures.sources",
        lambda: Observation.objects.filter(load__name="revised.csv").update(load=Load.objects.get(name="figures.csv")),
    ),
    "when a standing was worked out": ("standings.times", lambda: Calculation.objects.update(at=F("at") + LATER)),
    "when a change was worked out": ("standings.times", lambda: Change.objects.update(at=F("at") + LATER)),
    "which working-out a standing is of": (
        "standings.times",
        lambda: Standing.objects.filter(period=YEARS[0]).update(calculation=Calculation.objects.get(period=YEARS[1])),
    ),
    "a figure": ("figures.loaded", lambda: Observation.objects.update(value=F("value") + 1)),
    "a standing": ("standings.recalculated", lambda: Standing.objects.update(verdict="better")),
    "what a council has to do with it": (
        "indicator.influence",
        lambda: Indicator.objects.update(influence="circumstance"),
    ),
    "an indicator": ("indicator.defined", lambda: Indicator.objects.update(review=dt.date(2030, 1, 1))),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_is_changed_past_the_actions_is_found(attack: str, recycled: Indicator) -> None:
    assert faults() == []
    proof, change = ATTACKS[attack]
    assert change()
    assert {(one.kind, one.detail) for one in faults()} == {(Kind.ROW_CHANGED, proof)}


@pytest.mark.parametrize(("verb", "fact"), SINCE)
def test_entries_that_do_not_say_so_yet_still_prove_the_rest(verb: str, fact: str, recycled: Indicator) -> None:
    entry = Entry.objects.filter(verb=verb).latest("id")
    facts = json.loads(entry.facts)
    told = {name: value for name, value in facts.items() if name != fact}
    assert len(told) < len(facts)
    append(by=COMMAND_LINE, body=None, verb=verb, subject=entry.subject, facts=told)
    assert [one.detail for one in faults() if one.detail != "load.made"] == []


def test_a_file_that_defines_an_indicator_says_the_same_as_a_person(recycled: Indicator) -> None:
    facts = json.loads(Entry.objects.get(verb="indicator.defined").facts)
    assert facts.keys() == {"polarity", "context", "source", "licence", "rows", "influence", "worthwhile"}
