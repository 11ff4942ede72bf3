"""What ships of the regime: every duty, election and line is whole, in both languages, and names where it was read."""

import datetime as dt
import re
from urllib.parse import urlsplit

import pytest

from cydwaith.bodies.models import Body
from cydwaith.engines.clock import Event, FinancialYear
from cydwaith.engines.clock.elections import Certainty, ordinary_day
from cydwaith.performance import facts, words
from cydwaith.performance.duties import Carrier, Duty, Recipient, carriers, duties, owed_by
from cydwaith.performance.elections import elections, term
from cydwaith.performance.facts import Fact

ACT = ["89", "90", "91", "92", "93", "96", "102", "103"]
NOT_FOUND = ["AGY", "CWY", "FLN", "CMN", "SWA", "NTL", "BGE", "NWP", "POW"]


def test_the_sections_of_the_act_and_three_neighbours_are_duties() -> None:
    assert [one.section for one in duties().values() if one.act == "asc-2021-1"] == ACT
    assert {one.act for one in duties().values()} == {*words.ACTS} == {*carriers()}


@pytest.mark.parametrize("one", duties().values(), ids=lambda one: one.code)
def test_a_duty_is_whole_in_both_languages(one: Duty) -> None:
    for said in (one.title, one.owed, one.sets_going, *one.steps, *(recipient.name for recipient in one.recipients)):
        assert said.cy
        assert said.en
    assert urlsplit(one.url).scheme == "https"
    assert one.trust in words.TRUST


@pytest.mark.usefixtures("bodies")
def test_recipients_are_bodies_that_are_known() -> None:
    named = {one.body for duty in duties().values() for one in duty.recipients if one.body}
    assert named
    assert set(Body.objects.filter(pk__in=named).values_list("pk", flat=True)) == named


def test_joint_committees_are_a_switch_that_is_off() -> None:
    assert owed_by("cjc", dt.date(2026, 11, 29)) == []
    on = Carrier("cjc", on=False, since=dt.date(2027, 4, 1))
    assert [on.owes(dt.date(2027, 3, 31)), on.owes(dt.date(2027, 4, 1))] == [False, True]


def test_recipients_are_added_from_one_day_to_another() -> None:
    duty = duties()["panel"]
    added = Recipient(duty.title, since=dt.date(2027, 1, 1), until=dt.date(2027, 12, 31))
    more = Duty(**{name: getattr(duty, name) for name in duty.__dataclass_fields__} | {"recipients": (added,)})
    days = [dt.date(2026, 12, 31), dt.date(2027, 1, 1), dt.date(2027, 12, 31), dt.date(2028, 1, 1)]
    assert [len(more.recipients_on(day)) for day in days] == [0, 1, 1, 0]


def test_elections_come_in_order_and_one_that_is_reckoned_is_by_the_rule() -> None:
    days = [one.day for one in elections()]
    assert days == sorted(days)
    assert all(one.day == ordinary_day(one.day.year) for one in elections() if one.certainty is Certainty.RECKONED)
    found = term(dt.date(2026, 11, 29))
    assert found is not None
    assert found.next.day == dt.date(2027, 5, 6)


@pytest.mark.usefixtures("bodies")
@pytest.mark.parametrize("one", facts.facts(), ids=lambda one: f"{one.body}-{one.duty}-{one.on}")
def test_a_line_is_whole_and_names_its_source(one: Fact) -> None:
    assert one.duty in duties()
    assert one.when.last <= facts.NOTED
    if one.event is None:
        assert (one.seen, one.source, one.what.cy, one.trust) == ("none", "", "", "")
        return
    assert one.trust in words.TRUST
    assert one.what.cy
    assert one.what.en
    assert bool(one.roles.cy) == bool(one.roles.en)
    assert one.source
    assert (one.seen == "cut") == ("…" in one.source)
    assert one.seen == "cut" or urlsplit(one.source).scheme in {"http", "https"}


@pytest.mark.usefixtures("bodies")
def test_every_council_is_there_and_no_other_body() -> None:
    councils = set(Body.objects.filter(kind="council").values_list("pk", flat=True))
    assert {one.body for one in facts.facts()} == councils


def test_nine_panels_were_not_found_and_of_nothing_else_is_that_said_but_one() -> None:
    nothing = [(one.body.removeprefix("GB-PLA-"), one.duty) for one in facts.facts() if one.event is None]
    assert sorted(body for body, duty in nothing if duty == "panel") == sorted(NOT_FOUND)
    assert [one for one in nothing if one[1] != "panel"] == [("CWY", "self-assessment")]


def test_no_member_of_a_panel_is_named() -> None:
    """Roles and home councils only: no two words with capitals that are not a council or a country."""
    places = {"Merthyr Tydfil", "Sir Benfro", "Merthyr Tudful"}
    for one in facts.facts():
        for text in (one.roles.cy, one.roles.en):
            assert set(re.findall(r"[A-Z][a-zŵŷ]+ [A-Z][a-zŵŷ]+", text)) <= places


def test_years_begin_in_their_periods() -> None:
    for one in facts.facts():
        if one.on and one.period and one.event is not Event.NOTED:
            assert one.when.last >= FinancialYear(one.period).last or one.duty in {"consultation", "panel", "response"}
            assert one.when.first >= FinancialYear(one.period).first
