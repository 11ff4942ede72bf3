"""Rounds at the same moment: one has an opening and the other is refused; together they use a team's number once."""

import datetime as dt

import pytest

from cydwaith.exchange.actions import rounds
from cydwaith.exchange.models import Opening, Proposed, Round
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.exchange_world import EDITOR, HOME, HOST, opening, shipped
from tests.placement_world import HOME_EDITOR, person, three
from tests.together import at_once

pytestmark = pytest.mark.django_db(transaction=True)
TITLE = Said(cy="Rownd", en="Round")


def begun(code: str, *of: Opening) -> Round:
    return rounds.begin(by=EDITOR, body=HOST, code=code, title=TITLE, openings=[one.pk for one in of], invites=True)


def test_of_rounds_that_would_have_an_opening_at_once_one_has_it() -> None:
    shipped()
    first, second = begun("first"), begun("second")
    for number in range(3):
        one = opening(title=Said(cy=f"Cyfle {number}", en=f"Opening {number}"))
        came = at_once(
            lambda one=one: rounds.lend(by=EDITOR, round_=first, opening=one),
            lambda one=one: rounds.lend(by=EDITOR, round_=second, opening=one),
            lambda one=one, number=number: begun(f"third-{number}", one),
        )
        assert sorted(isinstance(each, Round) for each in came) == [False, False, True]
        assert sum(isinstance(each, NotPossible) for each in came) == 2
        assert Round.objects.filter(openings=one).count() == 1


def test_rounds_that_are_run_at_once_use_a_teams_number_once() -> None:
    shipped()
    days = {"available": dt.date(2030, 1, 1), "until": dt.date(2030, 12, 31)}
    team = rounds.say_team(by=HOME_EDITOR, body=HOME, name=Said(en="A team"), number=1, **days)
    there = []
    for number in range(3):
        one = opening(title=Said(cy=f"Cyfle {number}", en=f"Opening {number}"))
        applied = three(person(f"p{number}@tests.example"), one).application
        rounds.put(by=HOME_EDITOR, application=applied, team=team, place=1)
        there.append(begun(f"round-{number}", one))
    came = at_once(*(lambda one=one: rounds.run(by=EDITOR, round_=one) for one in there))
    assert all(isinstance(each, Round) for each in came)
    assert Proposed.objects.count() == 1
