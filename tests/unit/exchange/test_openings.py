"""Openings: published in both languages or not at all, with skills of the list, and shared posts as they were read."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from cydwaith.exchange import facts
from cydwaith.exchange.actions import openings
from cydwaith.exchange.models import Cefr, Opening
from cydwaith.exchange.queries.openings import Sought
from cydwaith.exchange.queries.openings import openings as look
from cydwaith.shared.permissions import Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.exchange_world import EDITOR, HOME, HOST, OTHER, opening, shipped
from tests.kept import kept

kept_world = kept(shipped)


@pytest.fixture(autouse=True)
def world(kept_world: Callable[[], None], db: None) -> None:
    kept_world()


def test_what_was_read_is_read_once_and_says_who_employs_and_who_keeps_the_money() -> None:
    ict = Opening.objects.get(pk="shared-resource-service")
    assert (ict.state, ict.employer_id, ict.holds_money_id) == ("known", "GB-PLA-TOF", "GB-PLA-MON")
    assert {one.body_id for one in ict.partners.all()} == {"GB-PLA-MON", "CYD-POLICE-GWENT", "GB-PLA-BGW", "GB-PLA-NWP"}
    assert openings.load() == 0


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"title": Said(cy="Arweinydd")}, "title_en"),
        ({"what": Said(en="Work")}, "what_cy"),
        ({"needs": ["alchemy"]}, "needs"),
        ({"ends": dt.date(2099, 3, 1)}, "ends"),
        ({"begins": None, "ends": dt.date(2001, 3, 1)}, "ends"),
        ({"apply_by": dt.date(2001, 3, 1)}, "apply_by"),
        ({"apply_by": dt.date(2101, 3, 1)}, "apply_by"),
        ({"kind": "shared"}, "partners"),
        ({"partners": [OTHER]}, "partners"),
        ({"employer": HOST}, "employer"),
        ({"kind": "shared", "partners": [OTHER], "employer": HOME}, "employer"),
        ({"kind": "shared", "partners": [OTHER], "holds_money": HOME}, "holds_money"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(told: dict[str, Any], field: str) -> None:
    with pytest.raises(NotPossible) as refusal:
        opening(**told)
    assert refusal.value.field == field


def test_it_is_sent_once_closed_once_and_only_by_its_own_body() -> None:
    one = opening()
    assert opening() == one
    with pytest.raises(Refused):
        opening(by=Actor("a stranger", {HOME: Role.EDITOR}))
    with pytest.raises(Refused):
        openings.close(by=Actor("a stranger", {HOME: Role.EDITOR}), opening=one)
    openings.close(by=EDITOR, opening=one)
    with pytest.raises(Refused):
        openings.close(by=EDITOR, opening=one)


def test_the_database_refuses_one_language_alone() -> None:
    one = opening()
    with pytest.raises(IntegrityError), transaction.atomic():
        Opening.objects.filter(pk=one.pk).update(title_cy="")


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ({"skill": "recycling"}, True),
        ({"skill": "cycling"}, False),
        ({"welsh": "B1"}, True),
        ({"welsh": "A2"}, False),
        ({"place": "W06000009"}, True),
        ({"place": "W06000015"}, False),
        ({"words": "ailgylchu"}, True),
        ({"body": HOST}, True),
        ({"kind": "days"}, False),
    ],
)
def test_one_finds_what_one_looks_for(sought: dict[str, str], found: bool) -> None:
    one = opening(needs=["recycling"], welsh={"speaking": "B1"}, place="W06000009")
    assert (one in look(Sought(**sought))) is found


def test_the_same_number_is_another_level_elsewhere_and_only_codes_are_kept() -> None:
    levels = {one.level for one in facts.labels()}
    assert levels <= {*Cefr.values, facts.BELOW}
    of_denbighshire = facts.label_of("GB-PLA-DEN", "A1")
    assert of_denbighshire
    assert of_denbighshire.label.startswith("Lefel 2")
    assert facts.label_of("GB-PLA-DEN", "C2") is None
