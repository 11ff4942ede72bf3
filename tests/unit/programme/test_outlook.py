"""Who is late of themselves, who is endangered, and because of whom."""

import datetime as dt

import pytest

from cydwaith.engines.schedule import Need, Plan, Work
from cydwaith.programme.queries.outlook import blamed, outlook

TODAY = dt.date(2026, 11, 22)


def day(number: int) -> dt.date:
    """So many days from now."""
    return TODAY + dt.timedelta(days=number)


@pytest.fixture
def plan() -> Plan:
    """b waits for a, c for b, and all three slip; d is past its date and waits for a too; e is done, f is kept."""
    works = [
        Work("a", day(10), (day(40),)),
        Work("b", day(20)),
        Work("c", day(30)),
        Work("d", day(-5)),
        Work("e", day(-9), done=day(-1)),
        Work("f", day(90)),
        Work("g", None),
    ]
    needs = [Need("b", "a", 5), Need("c", "b"), Need("d", "a"), Need("f", "a"), Need("g", "a")]
    return Plan(works, needs, TODAY)


def test_late_and_endangered(plan: Plan) -> None:
    assert outlook(plan).late == {"a", "d"}
    assert outlook(plan).endangered == {"b", "c"}
    assert outlook(plan) is outlook(plan)


def test_blame_passes_through_others_and_never_falls_on_oneself(plan: Plan) -> None:
    assert blamed(plan, {"a"}) == {"b": "a", "c": "a"}
    assert blamed(plan, {"a", "c"}) == {"b": "a"}
    assert blamed(plan, {"b"}) == {}
    assert blamed(plan, {"f", "nobody"}) == {}
