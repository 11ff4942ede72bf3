"""A world for tests of placements: a person, their home organisation, a host, and what each of the three does."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final

from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account, Membership
from cydwaith.exchange.actions import agreeing, applying
from cydwaith.exchange.clauses import clauses
from cydwaith.exchange.models import Application, Opening, Placement, Version
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor, Role
from tests.exchange_world import EDITOR, HOME, HOST, opening

SIDES: Final = ("person", "home", "host")
TERMS: Final[dict[str, Any]] = {one.code: f"words of {one.code}" for one in clauses()} | {
    "home_monthly": 3000,
    "host_monthly": 1500,
}
HOME_EDITOR: Final = Actor("an editor of the home", {HOME: Role.EDITOR})


@dataclass
class Three:
    """Somebody who applied, and whoever speaks for each side."""

    account: Account
    application: Application
    by: dict[str, Actor]

    def answer(self, *sides: str, yes: bool = True) -> None:
        for side in sides or SIDES:
            agreeing.answer(by=self.by[side], application=self.application, side=side, yes=yes)

    def write(self, side: str = "host", **told: Any) -> Version:
        today = clock.today()
        plain: dict[str, Any] = {"begins": today, "ends": today + dt.timedelta(days=300), "terms": TERMS}
        return agreeing.write(by=self.by[side], application=self.application, side=side, **plain | told)

    def sign(self, number: int, *sides: str) -> Placement | None:
        placed = None
        for side in sides or SIDES:
            placed = agreeing.sign(by=self.by[side], application=self.application, side=side, number=number)
        return placed

    def placed(self, **told: Any) -> Placement:
        """All of it."""
        self.answer()
        found = self.sign(self.write(**told).number)
        assert found
        return found


def person(email: str = "seeker@tests.example", home: str = HOME) -> Account:
    account = Account.objects.create_user(email)
    Membership.objects.create(account=account, body_id=home, role=Role.READER)
    return account


def three(account: Account | None = None, one: Opening | None = None, home: str = HOME) -> Three:
    """Somebody applies."""
    who = account or person()
    there = one or opening()
    made = applying.apply(by=actor_of(who), account=who, opening=there, home=home, words="Because", knows=True)
    host = EDITOR if there.body_id == HOST else Actor("another host", {there.body_id: Role.EDITOR})
    return Three(who, made, {"person": actor_of(who), "home": HOME_EDITOR, "host": host})
