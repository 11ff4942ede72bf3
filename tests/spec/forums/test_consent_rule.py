"""The table of outcomes, run; and what holds under every rule there could be."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.forums.consenting import (
    Came,
    Entitled,
    Rule,
    Stance,
    faults,
    outcome,
    parse_rule,
    parse_seats,
    rule_text,
    seats_text,
)
from tests.spec.forums.rules import WILD, case, side_rule, tables

TABLE = tomllib.loads(Path(__file__).with_name("consent_rule.toml").read_text())
MADE = {Came.AGREED, Came.AGREED_WITH_RESERVATIONS}
ANSWERS = st.sampled_from(Stance)
SIDES = ("side-0", "side-1")


@pytest.mark.parametrize("row", TABLE["outcome"], ids=lambda row: row["why"])
def test_outcome(row: dict[str, Any]) -> None:
    rule, seats, said = case(row)
    came = outcome(rule, seats, said, closed=row.get("closed", False))
    assert came.came == row["came"]
    assert (came.onward is not None) == row.get("split", False)


@pytest.mark.parametrize("row", TABLE["refused"], ids=lambda row: row["why"])
def test_refused(row: dict[str, Any]) -> None:
    rule = Rule(tuple(side_rule(*one) for one in row["rule"]))
    assert [code for code, _side in faults(rule, ["welsh-government", "councils"])] == row["faults"]


@given(tables(), st.data(), st.booleans(), st.sampled_from(SIDES))
def test_one_side_alone_passes_nothing(table: Any, data: st.DataObject, closed: bool, side: str) -> None:
    """Under every rule that can be laid down, whatever the seats of one side say."""
    rule, seats = table
    assert faults(rule, SIDES) == []
    said = {seat.seat: data.draw(ANSWERS) for seat in seats if seat.side == side}
    assert outcome(rule, seats, said, closed=closed).came not in MADE


@given(tables(shares=WILD), st.data())
def test_what_would_let_one_side_pass_something_is_refused(table: Any, data: st.DataObject) -> None:
    """The same from the other end: a rule that lets one side through, or both in silence, has a fault."""
    rule, seats = table
    alone = [{seat.seat: Stance.CONSENT for seat in seats if seat.side == side} for side in SIDES]
    passes = any(outcome(rule, seats, said, closed=True).came in MADE for said in (*alone, {}))
    assert not passes
    shorter = Rule(rule.sides[:1], people=rule.people, people_on="2021")
    assert ("side_missing", "side-1") in faults(shorter, SIDES)


@given(tables(), st.data(), st.booleans())
def test_agreed_means_that_each_side_reached_its_share(table: Any, data: st.DataObject, closed: bool) -> None:
    rule, seats = table
    said = {seat.seat: data.draw(ANSWERS) for seat in seats if data.draw(st.booleans())}
    came = outcome(rule, seats, said, closed=closed)
    for one, tally in zip(rule.sides, came.tallies, strict=True):
        assert tally.agrees <= tally.possible
        if came.came in MADE:
            assert tally.agrees
            assert one.enough.reached(tally.have, tally.whole)
            assert tally.said[Stance.CONSENT] + tally.said[Stance.RESERVATION] >= 1
    if came.came == Came.OPEN:
        assert not closed
    if came.came == Came.AGREED:
        assert not any(tally.said[Stance.RESERVATION] for tally in came.tallies)


@given(tables(), st.data())
def test_what_is_certain_stays_so(table: Any, data: st.DataObject) -> None:
    """Whatever those say who have not answered yet, what was certain before holds."""
    rule, seats = table
    said = {seat.seat: data.draw(ANSWERS) for seat in seats if data.draw(st.booleans())}
    before = outcome(rule, seats, said, closed=False).came
    more = {seat.seat: data.draw(ANSWERS) for seat in seats} | said
    if before != Came.OPEN:
        assert outcome(rule, seats, more, closed=True).came == before


@given(tables(sides=1), st.data())
def test_strangers_count_for_nothing(table: Any, data: st.DataObject) -> None:
    rule, seats = table
    said = {seat.seat: data.draw(ANSWERS) for seat in seats if data.draw(st.booleans())}
    strangers = {len(seats) + number: Stance.CONSENT for number in range(9)}
    assert outcome(rule, seats, said | strangers, closed=True) == outcome(rule, seats, said, closed=True)


@given(tables(), st.integers(0, 30))
def test_a_rule_and_its_seats_say_the_same_after_reading_them_again(table: Any, days: int) -> None:
    rule, seats = table
    rule = Rule(rule.sides, rule.aside_counts, rule.split, days, rule.people, rule.people_on, "a source")
    assert parse_rule(rule_text(rule)) == rule
    assert rule_text(parse_rule(rule_text(rule))) == rule_text(rule)
    assert list(parse_seats(seats_text(seats))) == seats


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"form":1}', rule_text(Rule((side_rule("a", "1"),))).replace('"1"', '"0.5e0"')]
)
def test_what_is_not_a_rule_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"unreadable|not_canonical"):
        parse_rule(text)


def test_a_body_with_two_seats_speaks_for_its_people_once() -> None:
    rule, _seats, _said = case({"sides": [["", ">1/2 people"]]})
    seats = [Entitled(1, "0", "large"), Entitled(2, "0", "large"), Entitled(3, "0", "small")]
    rule = Rule(rule.sides, people={"large": 100, "small": 60}, people_on="2021")
    came = outcome(rule, seats, {1: Stance.CONSENT, 3: Stance.CONSENT}, closed=True)
    assert came.came == Came.AGREED
    assert (came.tallies[0].have, came.tallies[0].whole) == (110, 160)
    assert outcome(rule, seats, {1: Stance.CONSENT}, closed=True).came == Came.NOT_AGREED
