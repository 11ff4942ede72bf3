import datetime as dt
import json

import pytest

from cydwaith.bodies import queries
from cydwaith.bodies.actions.posts import correct_holding, set_contact, strike_holding, take_post
from cydwaith.bodies.models import Body, Holding, Person, Post
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible

MAY = dt.date(2022, 5, 19)
JUNE = dt.date(2024, 6, 1)


@pytest.fixture
def leader(cardiff: Body) -> Post:
    return Post.objects.get(code="GB-PLA-CRF/leader")


def test_holders_follow_each_other(by: Actor, leader: Post) -> None:
    first = take_post(by=by, post=leader, name="First Holder", held_from=MAY)
    with pytest.raises(NotPossible):
        take_post(by=by, post=leader, name="Second Holder", held_from=JUNE)
    correct_holding(by=by, holding=first, name="First Holder", held_from=MAY, held_to=JUNE)
    take_post(by=by, post=leader, name="Second Holder", held_from=JUNE)
    shown = queries.post("GB-PLA-CRF", "leader")
    assert [holding.person.name for holding in shown.holdings.all()] == ["Second Holder", "First Holder"]
    assert [entry.verb for entry in Entry.objects.all()[:3]] == ["post.taken", "post.left", "post.taken"]


def test_the_record_says_when_but_not_who(by: Actor, leader: Post) -> None:
    take_post(by=by, post=leader, name="First Holder", held_from=MAY)
    entry = Entry.objects.all()[0]
    assert json.loads(entry.facts) == {"held_from": "2022-05-19", "held_to": None, "holding": Holding.objects.get().pk}
    assert entry.subject == "post:GB-PLA-CRF/leader"


def test_days_are_in_order(by: Actor, leader: Post) -> None:
    with pytest.raises(NotPossible) as refusal:
        take_post(by=by, post=leader, name="Holder", held_from=JUNE, held_to=MAY)
    assert refusal.value.field == "held_to"
    assert not Person.objects.exists(), "nothing of it is kept"


def test_a_mistake_is_removed_with_its_name(by: Actor, leader: Post) -> None:
    strike_holding(by=by, holding=take_post(by=by, post=leader, name="Never There", held_from=MAY))
    assert not Person.objects.exists()
    assert not leader.holdings.exists()


def test_the_address_of_a_post(by: Actor, leader: Post) -> None:
    set_contact(by=by, post=leader, contact="leader@cardiff.example")
    assert Post.objects.get(pk=leader.pk).contact == "leader@cardiff.example"
    assert Entry.objects.all()[0].facts == '{"has_contact":true}'


def test_editors_do_not_fill_posts(leader: Post) -> None:
    with pytest.raises(Refused):
        take_post(by=Actor("someone", {"GB-PLA-CRF": Role.EDITOR}), post=leader, name="Holder", held_from=MAY)


def test_the_page_of_a_body_knows_its_holders_area_and_sources(by: Actor, leader: Post) -> None:
    take_post(by=by, post=leader, name="First Holder", held_from=MAY)
    facts = queries.body_facts("GB-PLA-CRF")
    assert facts.posts[0].code == "GB-PLA-CRF/leader", "those who were elected come first"
    assert [holding.person.name for holding in facts.posts[0].holders] == ["First Holder"]  # type: ignore[attr-defined]
    assert "region-south-east" in {membership.group_id for membership in facts.belongs_to}
    assert len(facts.sources) == len(set(facts.sources)) > 3


def test_a_joint_committee_serves_its_region(cardiff: Body) -> None:
    facts = queries.body_facts("CYD-CJC-NORTH")
    assert {membership.place_id for membership in facts.reaches} == {f"W0600000{digit}" for digit in range(1, 7)}
    assert facts.belongs_to == []


def test_every_body_stands_under_its_kind(cardiff: Body) -> None:
    kinds = dict(queries.bodies_by_kind())
    assert len(kinds["council"]) == 22  # type: ignore[index]
    assert sum(map(len, kinds.values())) == Body.objects.count()
