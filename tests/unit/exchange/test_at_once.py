"""Two who put one opening in rounds at the same moment: one round has it, and the other is refused."""

import pytest

from cydwaith.exchange.actions import rounds
from cydwaith.exchange.models import Opening, Round
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.exchange_world import EDITOR, HOST, opening, shipped
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
