"""What goes with each kind of post: every kind is said, and what binds a body is done for no post that does not."""

import pytest

from cydwaith.bodies.mandates import actor_for
from cydwaith.bodies.models import Acting, Body, Post, PostKind
from cydwaith.bodies.post_kinds import kinds, powers
from cydwaith.shared.permissions import Actor, Role, may, table

MINE = Actor("p" * 32, {"A": Role.ADMINISTRATOR, "B": Role.EDITOR}, second_step=True)


def acting(kind: str) -> Actor:
    post = Post(code="A/x", body=Body(code="A"), kind=kind)
    return actor_for(MINE, Acting(post=post, name="post-x"))


def test_every_kind_is_said_and_no_other() -> None:
    assert set(kinds()) == set(PostKind.values)
    assert all(one.does.cy and one.does.en for one in kinds().values())


@pytest.mark.parametrize("kind", [*PostKind.values, ""])
def test_a_post_does_what_goes_with_its_kind_in_its_body_alone(kind: str) -> None:
    actor, goes_with = acting(kind), powers(kind)
    assert actor.roles == {"A": goes_with.role}
    for rule in table().values():
        plain = may(Actor("q" * 32, {"A": goes_with.role}), rule, body="A")
        assert may(actor, rule, body="A") == (plain and (goes_with.binds or not rule.binds)), rule.what


@pytest.mark.parametrize(
    ("kind", "consents", "minutes", "tables"),
    [
        ("political", True, True, True),
        ("officer", True, True, True),
        ("secretary", False, True, True),
        ("committee", False, False, True),
        ("contact", False, False, True),
        ("", False, False, True),
    ],
)
def test_a_leader_consents_a_secretary_minutes_a_contact_contributes(
    kind: str, consents: bool, minutes: bool, tables: bool
) -> None:
    rules = ("decision.answer", "minutes.write", "item.table")
    assert [may(acting(kind), one, body="A") for one in rules] == [consents, minutes, tables]


def test_what_binds_is_declared() -> None:
    binding = {what for what, rule in table().items() if rule.binds}
    assert binding == {"decision.answer", "forum.confirm", "forum.close", "bid.sign", "agreement.sign"}
