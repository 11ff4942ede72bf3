import pytest

from cydwaith.bodies.actions.roles import change_role, end_role, give_role
from cydwaith.bodies.models import Account, Body, Membership
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Actor, Refused, Role, Who
from cydwaith.shared.refusals import NotPossible


@pytest.fixture
def colleague(cardiff: Body) -> Account:
    return Account.objects.create_user("colleague@cardiff.example", name="A Colleague")


def test_an_administrator_gives_changes_and_ends_a_role(by: Actor, cardiff: Body, colleague: Account) -> None:
    membership = give_role(by=by, account=colleague, body=cardiff, role=Role.READER)
    change_role(by=by, membership=membership, role=Role.EDITOR)
    assert colleague.memberships.get().role == "editor"
    end_role(by=by, membership=membership)
    assert not colleague.memberships.exists()
    assert [entry.verb for entry in Entry.objects.all()[:3]] == ["role.ended", "role.changed", "role.given"]


def test_the_record_of_it_is_without_personal_data(by: Actor, cardiff: Body, colleague: Account) -> None:
    give_role(by=by, account=colleague, body=cardiff, role=Role.READER)
    entry = Entry.objects.all()[0]
    assert (entry.subject, entry.actor) == (f"account:{colleague.pseudonym}", by.pseudonym)
    assert entry.facts == '{"role":"reader"}'


def test_the_same_role_again_is_no_news(by: Actor, boss: Membership) -> None:
    before = Entry.objects.count()
    change_role(by=by, membership=boss, role=Role.ADMINISTRATOR)
    assert Entry.objects.count() == before


def test_one_role_a_body(by: Actor, cardiff: Body, colleague: Account) -> None:
    give_role(by=by, account=colleague, body=cardiff, role=Role.READER)
    with pytest.raises(NotPossible):
        give_role(by=by, account=colleague, body=cardiff, role=Role.EDITOR)


def test_a_body_keeps_an_administrator(by: Actor, boss: Membership, cardiff: Body, colleague: Account) -> None:
    with pytest.raises(NotPossible):
        end_role(by=by, membership=boss)
    with pytest.raises(NotPossible):
        change_role(by=by, membership=boss, role=Role.READER)
    give_role(by=by, account=colleague, body=cardiff, role=Role.ADMINISTRATOR)
    end_role(by=by, membership=boss)


@pytest.mark.parametrize("role", [Role.READER, Role.CONTRIBUTOR, Role.EDITOR])
def test_other_roles_give_none(role: Role, cardiff: Body, colleague: Account) -> None:
    with pytest.raises(Refused):
        give_role(by=Actor("someone", {cardiff.code: role}), account=colleague, body=cardiff, role=Role.READER)


def test_an_administrator_of_another_body_gives_none_here(cardiff: Body, colleague: Account) -> None:
    other = Actor("someone", {"GB-PLA-PEM": Role.ADMINISTRATOR})
    with pytest.raises(Refused):
        give_role(by=other, account=colleague, body=cardiff, role=Role.READER)


def test_who_somebody_is() -> None:
    actor = Actor("someone", {"GB-PLA-CRF": Role.EDITOR})
    assert actor.is_in("GB-PLA-CRF") == actor.is_in(None) == {Who.ANYONE, Who.ACCOUNT, Who.EDITOR}
    assert actor.is_in("GB-PLA-PEM") == {Who.ANYONE, Who.ACCOUNT}
    assert PUBLIC.is_in(None) == {Who.ANYONE}
    assert COMMAND_LINE.is_in(None) == {Who.ANYONE, Who.OPERATOR}
