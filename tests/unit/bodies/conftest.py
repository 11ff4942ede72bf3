from collections.abc import Callable

import pytest

from cydwaith.bodies import reference
from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account, Body, Membership
from cydwaith.shared.permissions import Actor, Role
from tests.kept import kept

kept_reference = kept(reference.load)


@pytest.fixture
def cardiff(kept_reference: Callable[[], object], db: None) -> Body:
    """Cardiff Council, among all the reference facts."""
    kept_reference()
    return Body.objects.get(code="GB-PLA-CRF")


@pytest.fixture
def boss(cardiff: Body) -> Membership:
    """The only administrator of Cardiff Council."""
    account = Account.objects.create_user("boss@cardiff.example", name="Somebody")
    return Membership.objects.create(account=account, body=cardiff, role=Role.ADMINISTRATOR)


@pytest.fixture
def by(boss: Membership) -> Actor:
    return actor_of(boss.account, second=True)
