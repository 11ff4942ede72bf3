"""A Wales of 22 councils with figures that are invented, for tests of impact."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from cydwaith.bodies.models import Body, Place
from cydwaith.evidence.models import Indicator
from cydwaith.practices import impacts
from cydwaith.practices.actions.adoptions import record_step
from cydwaith.practices.models import Impact, Practice
from cydwaith.shared.permissions import COMMAND_LINE, Role
from tests import practice_world as world
from tests.unit.evidence.world import COUNCILS, load, places, reading, years

Value = Callable[[int, int], float | None]
PEM, CRF, POW = (COUNCILS.index(code) for code in ("W06000009", "W06000015", "W06000023"))
PERIODS = years(2012, 2023)
BEGAN = dt.date(2020, 5, 1)  # in the ninth of these periods
AT = 8


def ground() -> None:
    """The small Wales of `practice_world`, and the other councils' areas."""
    world.ground()
    places(code for code in COUNCILS if not Place.objects.filter(pk=code).exists())


def council(number: int) -> str:
    """A body for the council of an area, made when it is first wanted."""
    place = COUNCILS[number]
    found = Body.objects.filter(place_id=place).first()
    if found is None:
        found = Body.objects.create(
            code=f"TEST-{place}", kind="council", place_id=place, name_cy=place, name_en=place, **world.SOURCED
        )
    return found.pk


def noise(scale: float = 0.3, seed: int = 1) -> Value:
    """Councils at levels of their own that vary by chance about a common course."""
    rng = np.random.default_rng(seed)
    drawn = rng.normal(0, scale, (len(COUNCILS), 40))
    return lambda unit, time: 50 + unit + 0.2 * time + float(drawn[unit, time])


def planted(effect: float, units: Iterable[int] = (PEM,), at: int = AT, **more: Any) -> Value:
    """The same with an effect at some councils from a period on."""
    chance, chosen = noise(**more), set(units)
    return lambda unit, time: (chance(unit, time) or 0.0) + effect * (unit in chosen and time >= at)


def figures(value: Value, periods: list[str] = PERIODS, **status: str) -> None:
    """Store figures of the test indicator; status: of a cell named u<unit>_<time>."""
    readings = [
        reading(code, period, value(unit, time), status.get(f"u{unit}_{time}", ""))
        for unit, code in enumerate(COUNCILS)
        for time, period in enumerate(periods)
    ]
    load(Indicator.objects.get(pk=world.INDICATOR), readings)


def taken_up(practice: Practice, number: int, on: dt.date = BEGAN, kind: str = "adopted", **more: Any) -> None:
    """A council's step."""
    body = council(number)
    record_step(by=world.member(Role.EDITOR, body), practice=practice, body=body, kind=kind, on=on, **more)


def worked_out(practice: Practice) -> Impact:
    """The impact under the specification that holds, after a recalculation."""
    impacts.recalculate(by=COMMAND_LINE)
    held = practice.specifications.order_by("-number").first()
    assert held is not None
    return Impact.objects.get(specification=held)
