"""The table of changes, run through the store: what is published, what is looked at, what is said."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from cydwaith.evidence import standings
from cydwaith.evidence.models import Change
from cydwaith.shared.permissions import COMMAND_LINE
from tests.unit.evidence import world

TABLE = tomllib.loads(Path(__file__).with_name("change.toml").read_text())
PLACE = world.COUNCILS[0]
pytestmark = pytest.mark.django_db


def readings(case: dict[str, Any]) -> list[object]:
    """The council's figures, and those of five others who stand still."""
    length, statuses, half = case.get("length", "P1Y"), case.get("statuses", {}), case.get("width")
    found = []
    for at, value in enumerate(case["values"]):
        period = f"{2000 + at}-04-01/{length}"
        known = None if value == "" else float(value)
        around = {} if half is None or known is None else {"lower": known - half, "upper": known + half}
        found.append(world.reading(PLACE, period, known, statuses.get(str(at), ""), **around))
        still = {} if half is None else {"lower": 55.0, "upper": 57.0}
        found += [world.reading(code, period, 56.0, **still) for code in world.COUNCILS[1:6]]
    return found


@pytest.mark.parametrize("case", TABLE["case"], ids=lambda case: case["name"])
def test_change(case: dict[str, Any]) -> None:
    world.places(world.COUNCILS[:6])
    given = {name: case[name] for name in ("polarity", "kind", "measured_at") if name in case}
    world.load(world.indicator(**given), readings(case))
    standings.recalculate(by=COMMAND_LINE)
    found = Change.objects.get(place=PLACE)
    assert (found.method, found.verdict) == (case["method"], case["verdict"])
    if "rule" in case:
        assert found.rule == case["rule"]
    if "reason" in case:
        assert found.reason == case["reason"]
