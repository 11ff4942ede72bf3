"""Who may act for a post on a day: random holdings, delegations, roles and days, against the rule in plain words."""

import datetime as dt
from dataclasses import dataclass
from itertools import product
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cydwaith.bodies import mandates
from cydwaith.bodies.models import Account, Body, Delegation, Holding, Membership, Person, Post

SOURCED = {"source": "test", "as_of": dt.date(2026, 1, 1)}
FIRST = dt.date(2026, 3, 1)
PEOPLE, POSTS, DAYS = range(3), range(2), range(8)
"""Two posts, of two bodies."""


@dataclass(frozen=True)
class World:
    """Everything in numbers: roles (who, body), holdings (post, who or nobody, from, to), delegations of holdings."""

    roles: frozenset[tuple[int, int]]
    holdings: tuple[tuple[int, int | None, int, int | None], ...]
    delegations: tuple[tuple[int, int, int, int, bool], ...]


def days() -> Any:
    return st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)).map(sorted)


@st.composite
def worlds(draw: Any) -> World:
    """One holding for each post, so that no two are at one time; up to five delegations of either."""
    roles = draw(st.frozensets(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(POSTS))))
    holdings = []
    for post in POSTS:
        first, last = draw(days())
        open_ended = draw(st.booleans())
        holdings.append((post, draw(st.sampled_from([*PEOPLE, None])), first, None if open_ended else last))
    delegations = []
    for _ in range(draw(st.integers(0, 5))):
        of, (first, last) = draw(st.sampled_from(POSTS)), draw(days())
        delegations.append((of, draw(st.sampled_from(PEOPLE)), first, last, draw(st.booleans())))
    return World(roles, tuple(holdings), tuple(delegations))


def may(world: World, who: int, post: int, day: int) -> bool:
    """The rule in words: whoever has a role in the body, and holds the post, or was given it by them, that day."""
    if (who, post) not in world.roles:
        return False
    for _post, holder, first, last in [one for one in world.holdings if one[0] == post]:
        held = first <= day and (last is None or day <= last)
        if held and holder == who:
            return True
        if held and holder is not None and (holder, post) in world.roles:
            for of, to, begins, ends, revoked in world.delegations:
                if of == post and to == who and begins <= day <= ends and not revoked:
                    return True
    return False


def day(number: int) -> dt.date:
    return FIRST + dt.timedelta(days=number)


def stored(world: World) -> tuple[list[Account], list[Post]]:
    """The same in the database."""
    bodies = [Body.objects.create(code=f"TEST-{n}", kind="partner", name_cy="x", name_en="x", **SOURCED) for n in POSTS]
    posts = [Post.objects.create(code=f"{one.pk}/a", body=one, title_cy="x", title_en="x", **SOURCED) for one in bodies]
    people = [Account.objects.create(email=f"{n}@a.example") for n in PEOPLE]
    for who, body in world.roles:
        Membership.objects.create(account=people[who], body=bodies[body], role="administrator")
    holdings = [
        Holding.objects.create(
            post=posts[post],
            person=Person.objects.create(name="x"),
            account=None if who is None else people[who],
            held_from=day(first),
            held_to=None if last is None else day(last),
        )
        for post, who, first, last in world.holdings
    ]
    for of, to, begins, ends, revoked in dict.fromkeys(world.delegations):
        when = dt.datetime(2026, 1, 1, tzinfo=dt.UTC) if revoked else None
        days_ = {"begins": day(begins), "ends": day(ends)}
        Delegation.objects.create(post=posts[of], holding=holdings[of], account=people[to], revoked=when, **days_)
    return people, posts


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(worlds())
def test_the_rule_and_the_model_agree(db: None, world: World) -> None:
    with transaction.atomic():
        people, posts = stored(world)
        for post, number in product(POSTS, DAYS):
            found_for = mandates.may_act_for([posts[post].pk], day(number))
            assert found_for == {people[who].pk for who in PEOPLE if may(world, who, post, number)}
        for who in PEOPLE:
            for number in DAYS:
                found = {one.post.pk: one for one in mandates.mandates(people[who], day(number))}
                wanted = {posts[post].pk for post in POSTS if may(world, who, post, number)}
                assert found.keys() == wanted
                for code, mandate in found.items():
                    assert mandate.last is None or mandate.last >= day(number)
                    after = (mandate.last - FIRST).days + 1 if mandate.last else None
                    if mandate.by is None and after is not None and not world.delegations:
                        post = next(n for n in POSTS if posts[n].pk == code)
                        assert not may(world, who, post, after), "the day after its last it is over"
        transaction.set_rollback(True)


def test_a_delegation_without_a_holding_is_worth_nothing(db: None) -> None:
    world = World(frozenset({(0, 0), (1, 0)}), ((0, 0, 0, None), (1, None, 0, None)), ((0, 1, 0, 7, False),))
    people, posts = stored(world)
    assert mandates.mandate(people[1], posts[0].pk, day(3))
    Holding.objects.filter(post=posts[0]).delete()
    assert Delegation.objects.get().holding is None
    assert mandates.mandate(people[1], posts[0].pk, day(3)) is None


def test_the_database_keeps_days_in_order_and_each_once(db: None) -> None:
    people, posts = stored(World(frozenset(), ((0, 0, 0, None), (1, None, 0, None)), ()))
    holding = Holding.objects.get(post=posts[0])
    told = {"post": posts[0], "holding": holding, "account": people[1]}
    with pytest.raises(IntegrityError), transaction.atomic():
        Delegation.objects.create(**told, begins=day(2), ends=day(1))
    Delegation.objects.create(**told, begins=day(1), ends=day(2))
    with pytest.raises(IntegrityError), transaction.atomic():
        Delegation.objects.create(**told, begins=day(1), ends=day(2))
