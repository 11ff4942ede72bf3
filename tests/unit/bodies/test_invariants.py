"""What is always so of bodies holds whatever is done in whichever order; the database refuses what goes past a deed."""

import datetime as dt
from collections.abc import Callable, Sequence
from contextlib import suppress

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cydwaith.bodies import last_administrator
from cydwaith.bodies.actions.accounts import erase, invite
from cydwaith.bodies.actions.posts import correct_holding, strike_holding, take_post
from cydwaith.bodies.actions.roles import change_role, end_role, give_role
from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account, Body, Holding, Membership, Person, Post
from cydwaith.bodies.room import ROOM
from cydwaith.shared.deeds import Deed
from cydwaith.shared.invariants import breaches
from cydwaith.shared.permissions import COMMAND_LINE, Role
from cydwaith.shared.refusals import NotPossible

SOURCED = {"source": "test", "as_of": dt.date(2026, 1, 1)}
BODIES = ("TEST-A", "TEST-B")
FIRST = dt.date(2026, 1, 1)
Step = tuple[str, int, int, int]


def post() -> Post:
    return Post.objects.get(code="TEST-A/leader")


def some_role(number: int) -> Membership | None:
    held = list(Membership.objects.order_by("pk"))
    return held[number % len(held)] if held else None


def some_account(number: int) -> Account | None:
    known = list(Account.objects.order_by("pk"))
    return known[number % len(known)] if known else None


def days(first: int, length: int) -> dict[str, dt.date | None]:
    start = FIRST + dt.timedelta(days=first)
    return {"held_from": start, "held_to": start + dt.timedelta(days=length - 1) if length else None}


def give(who: int, where: int, role: int) -> None:
    body, as_ = Body.objects.get(code=BODIES[where % 2]), list(Role)[role % 4]
    if (account := some_account(who)) and who % 2:
        give_role(by=COMMAND_LINE, account=account, body=body, role=as_)
    else:
        invite(by=COMMAND_LINE, body=body, email=f"{who}@a.example", role=as_, site="https://a.example/")


def change(which: int, _where: int, role: int) -> None:
    if held := some_role(which):
        change_role(by=COMMAND_LINE, membership=held, role=list(Role)[role % 4])


def end(which: int, _where: int, _role: int) -> None:
    if held := some_role(which):
        end_role(by=COMMAND_LINE, membership=held)


def gone(who: int, _where: int, _role: int) -> None:
    if account := some_account(who):
        erase(by=actor_of(account), account=account)


def hold(first: int, length: int, _more: int) -> None:
    take_post(by=COMMAND_LINE, post=post(), name="Somebody", **days(first, length))  # type: ignore[arg-type]  # days


def hold_otherwise(first: int, length: int, which: int) -> None:
    if held := list(Holding.objects.order_by("pk")):
        one = held[which % len(held)]
        if which % 3:
            correct_holding(by=COMMAND_LINE, holding=one, name="Somebody", **days(first, length))  # type: ignore[arg-type]  # days
        else:
            strike_holding(by=COMMAND_LINE, holding=one)


TRIED: dict[str, Sequence[Callable[[int, int, int], None]]] = {
    "role.give": [give],
    "role.change": [change],
    "role.end": [end],
    "account.erase": [gone],
    "post.fill": [hold, hold_otherwise],
}
HARMLESS = {
    "post.contact": "an address is no holder",
    "join.refuse": "whoever asks is no member",
    "post.act": "acting for a post gives no role and no holding",
    "post.act_end": "nor does ending it",
    "post.delegate": "a delegation is no holding",
    "post.revoke": "nor is taking it back",
    "reference.load": "it has neither members nor holders",
}
DOING = [one for some in TRIED.values() for one in some]


def test_every_deed_is_tried_or_says_why_it_breaks_nothing() -> None:
    assert {one.what for one in ROOM.rules if isinstance(one, Deed)} == TRIED.keys() | HARMLESS.keys()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(st.sampled_from(range(len(DOING))), *[st.integers(0, 9)] * 3), min_size=4, max_size=16))
def test_what_is_always_so_holds_after_every_deed(db: None, steps: list[Step]) -> None:
    with transaction.atomic():
        for code in BODIES:
            Body.objects.create(code=code, kind="partner", name_cy=code, name_en=code, **SOURCED)
        Post.objects.create(code="TEST-A/leader", body_id="TEST-A", title_cy="x", title_en="x", **SOURCED)
        for which, *numbers in steps:
            with suppress(NotPossible):
                # An administrator comes first, as `invite` on the command line makes it.
                DOING[which](*numbers)
            if not Membership.objects.filter(role=Role.ADMINISTRATOR).exists():
                Membership.objects.all().delete()
            assert [thing for one, thing in breaches() if one.name != "administrator" or began(thing)] == []
        transaction.set_rollback(True)


def began(body: str) -> bool:
    """Whether a body has had an administrator: from then on it keeps one."""
    from cydwaith.record.models import Entry

    return Entry.objects.filter(body=body, verb="role.given", facts__contains="administrator").exists()


def test_an_account_that_is_the_last_administrator_stays(boss: Membership) -> None:
    with pytest.raises(NotPossible, match=r"administrator|gweinyddwr"):
        erase(by=actor_of(boss.account), account=boss.account)
    assert Membership.objects.filter(pk=boss.pk).exists()


@pytest.mark.parametrize("slip", ["delete", "lower"])
def test_the_database_refuses_it_too(slip: str, boss: Membership) -> None:
    reader = Account.objects.create_user("reader@cardiff.example")
    Membership.objects.create(account=reader, body=boss.body, role=Role.READER)
    row = Membership.objects.filter(pk=boss.pk)
    with pytest.raises(IntegrityError, match=last_administrator.WORDS), transaction.atomic():
        row.delete() if slip == "delete" else row.update(role=Role.READER)


def test_what_came_about_all_the_same_is_found(boss: Membership) -> None:
    last_administrator.unprotect(connection)
    reader = Account.objects.create_user("reader@cardiff.example")
    Membership.objects.create(account=reader, body=boss.body, role=Role.READER)
    boss.delete()
    some = Post.objects.filter(holdings=None)[0]
    for _ in range(2):
        person = Person.objects.create(name="Somebody")
        Holding.objects.create(post=some, person=person, held_from=FIRST, held_to=FIRST + dt.timedelta(days=3))
    assert {(one.name, thing) for one, thing in breaches()} == {
        ("administrator", "GB-PLA-CRF"),
        ("one-holder", some.pk),
    }
