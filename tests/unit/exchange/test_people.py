"""Profiles and applications: whose they are, who may not see them, what is refused, and that they can be erased."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from cydwaith.bodies.actions.accounts import erase as erase_account
from cydwaith.bodies.held import forget
from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account, Membership
from cydwaith.exchange import fitting, sides
from cydwaith.exchange.actions import applying, openings, profiles
from cydwaith.exchange.models import Application, Letter, Opening, Profile
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from tests.exchange_world import EDITOR, HOME, HOST, OTHER, opening, shipped
from tests.kept import kept

kept_world = kept(shipped)


@pytest.fixture
def seeker(kept_world: Callable[[], None], db: None) -> Account:
    """Somebody who works for the home organisation."""
    kept_world()
    account = Account.objects.create_user("seeker@tests.example")
    Membership.objects.create(account=account, body_id=HOME, role=Role.READER)
    return account


def keep(account: Account, **told: Any) -> Profile:
    plain: dict[str, Any] = {"home": HOME, "has": ["recycling"]}
    return profiles.keep(by=actor_of(account), account=account, **plain | told)


def apply(account: Account, one: Opening, **told: Any) -> Application:
    plain: dict[str, Any] = {"home": HOME, "words": "Because", "knows": True}
    return applying.apply(by=actor_of(account), account=account, opening=one, **plain | told)


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"readers": [HOME]}, "readers"),
        ({"home": OTHER, "readers": [HOME]}, "readers"),
        ({"has": ["alchemy"]}, "has"),
        ({"free_from": dt.date(2030, 2, 1), "free_until": dt.date(2030, 1, 1)}, "free_until"),
    ],
)
def test_what_is_wrong_with_a_profile_is_said(seeker: Account, told: dict[str, Any], field: str) -> None:
    with pytest.raises(NotPossible) as refusal:
        keep(seeker, **told)
    assert refusal.value.field == field
    assert not Profile.objects.exists()


def test_it_is_erased_with_the_account_and_what_was_applied_for_that_night(seeker: Account) -> None:
    keep(seeker, readers=[OTHER])
    apply(seeker, opening())
    erase_account(by=actor_of(seeker), account=seeker)
    assert not Profile.objects.exists()
    assert not Letter.objects.exists()
    list(forget(clock.moment()))
    assert not Application.objects.exists()


@pytest.mark.parametrize(
    ("told", "field"), [({"home": HOST}, "home"), ({"words": " "}, "words"), ({"knows": False}, "knows")]
)
def test_what_is_wrong_with_an_application_is_said(seeker: Account, told: dict[str, Any], field: str) -> None:
    with pytest.raises(NotPossible) as refusal:
        apply(seeker, opening(), **told)
    assert refusal.value.field == field


def test_one_applies_once_withdraws_and_may_apply_again(seeker: Account) -> None:
    one = opening()
    made = apply(seeker, one)
    with pytest.raises(NotPossible):
        apply(seeker, one)
    with pytest.raises(Refused):
        applying.withdraw(by=EDITOR, application=made)
    applying.withdraw(by=actor_of(seeker), application=made)
    assert not Letter.objects.exists()
    assert not sides.applications(EDITOR).exists()
    assert apply(seeker, one) == made


def test_nobody_applies_for_what_is_closed_or_shared_already(seeker: Account) -> None:
    one = opening()
    openings.close(by=EDITOR, opening=one)
    for closed in (one, Opening.objects.get(pk="shared-resource-service")):
        with pytest.raises(NotPossible):
            apply(seeker, closed)


def test_who_speaks_for_which_side_and_nobody_for_themselves_and_their_employer(seeker: Account) -> None:
    made = apply(seeker, opening())
    Membership.objects.filter(account=seeker).update(role=Role.ADMINISTRATOR)
    assert sides.sides(actor_of(seeker), made) == [sides.Side.PERSON]
    assert sides.sides(EDITOR, made) == [sides.Side.HOST]
    assert sides.sides(Actor("a reader", {HOST: Role.READER}), made) == []
    assert not sides.applications(Actor("a stranger", {OTHER: Role.EDITOR})).exists()


def test_what_fits_is_told_with_what_is_missing_and_organisations_take_turns(seeker: Account) -> None:
    profile = keep(seeker, learn=["housing"], welsh={"speaking": "A2"}, places=["W06000009"])
    many = [opening(needs=["recycling"], begins=dt.date(2099, 4, day)) for day in range(1, 6)]
    small = opening(
        by=Actor("another", {OTHER: Role.EDITOR}),
        body=OTHER,
        needs=["recycling", "housing"],
        welsh={"speaking": "B1"},
    )
    opening(needs=["recycling"], place="W06000015", begins=dt.date(2099, 5, 1))
    told = fitting.told((fitting.fit(profile, one) for one in Opening.objects.filter(state="open")), clock.today())
    assert len(told) == len(many) + 1
    place = [one.opening for one in told].index(small)
    assert place < 2, "the one of the organisation that offers little is not pushed off the page"
    assert (told[place].lacks, told[place].learns, told[place].welsh) == (["housing"], ["housing"], ["speaking"])
