"""Who lends to whom: counts of people, of which no small one is shown, and none moves with a signature."""

import datetime as dt
from collections import Counter
from collections.abc import Callable
from unittest.mock import patch

import pytest

from cydwaith.bodies.models import BodyKind
from cydwaith.exchange import facts
from cydwaith.exchange.models import Placement
from cydwaith.exchange.queries import flows as counting
from cydwaith.exchange.sentences import balance
from tests.exchange_world import shipped
from tests.kept import kept
from tests.placement_world import three

kept_world = kept(shipped)
COUNCIL, GOVERNMENT, HEALTH = BodyKind.COUNCIL.value, BodyKind.GOVERNMENT.value, BodyKind.HEALTH_BOARD.value


def shown(people: dict[tuple[str, str], int]) -> dict[tuple[str, str], int | None]:
    """What the table shows of so many placements."""
    every = list(Counter(people).elements())
    with patch.object(Placement.objects, "filter") as found:
        found.return_value.values_list.return_value = every
        return {(one.home, one.host): one.people for one in counting.flows()}


def test_a_small_number_and_what_gives_it_away_is_withheld() -> None:
    told = shown({(COUNCIL, GOVERNMENT): 12, (GOVERNMENT, COUNCIL): 3, (COUNCIL, HEALTH): 40})
    assert told["government", "councils"] is None
    assert told["government", "all"] is None
    assert str(balance(told["councils", "government"], told["government", "councils"]).en).count("cannot be told")


def test_large_numbers_are_told_with_their_balance() -> None:
    pairs = {
        (home, host): 20
        for home in (COUNCIL, GOVERNMENT, HEALTH, "fire")
        for host in (COUNCIL, GOVERNMENT, HEALTH, "fire")
    }
    told = shown(pairs)
    assert told["all", "all"] == 320
    assert "20" in balance(told["councils", "government"], told["government", "councils"]).en


@pytest.mark.parametrize(("on", "first"), [("2026-11-30", "2026-10-01"), ("2026-01-01", "2026-01-01")])
def test_a_quarter_begins_on_its_first_day(on: str, first: str) -> None:
    assert counting.quarter(dt.date.fromisoformat(on)) == dt.date.fromisoformat(first)


kept_placed = kept(lambda: (shipped(), three().placed()))


def test_a_signature_moves_no_number(kept_placed: Callable[[], None], db: None) -> None:
    kept_placed()
    assert Placement.objects.count() == 1
    assert not Placement.objects.filter(begins__lt=counting.quarter(dt.date.today())).exists()  # noqa: DTZ011
    assert all(one.people is None for one in counting.flows())


def test_each_stage_waits_for_barriers_of_the_register_and_each_barrier_has_a_source() -> None:
    known = {one.code for one in facts.barriers()}
    assert {code for stage in facts.way() for code in stage.needs} == known
    assert all(one.source and one.source_url.startswith("http") for one in facts.barriers())
