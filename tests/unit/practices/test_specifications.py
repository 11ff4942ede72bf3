"""Specifications are frozen before any result exists, never change, and every change is a new one with a reason."""

import datetime as dt
import hashlib
import json

import pytest

from cydwaith.evidence.models import Indicator
from cydwaith.practices.actions import practices as actions
from cydwaith.practices.actions.specifications import revise_specification, specification_facts
from cydwaith.practices.models import Impact, Practice, Specification
from cydwaith.practices.specifications import terms
from cydwaith.record.canonical import canonical
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests import impact_world as world
from tests.practice_world import CHECKER, INDICATOR, OTHER, WRITER, content, member, published

pytestmark = pytest.mark.django_db
OTHERS = {"smallest_worthwhile": 2.0, "before": 6, "after": 4, "estimator": "synthetic-control"}


def held(practice: Practice) -> Specification:
    found = practice.specifications.order_by("-number").first()
    assert found is not None
    return found


def publish_again(practice: Practice, **changes: object) -> None:
    draft = actions.revise(by=WRITER, practice=practice)
    actions.save(by=WRITER, version=draft, content=content(**changes), saved=draft.saved)
    actions.publish(by=CHECKER, version=actions.check(by=CHECKER, version=draft))


def test_publishing_a_practice_with_a_date_freezes_how_it_will_be_judged(wales: None) -> None:
    practice = published()
    frozen = held(practice)
    assert frozen.number == 1
    assert frozen.digest == hashlib.sha256(frozen.text.encode()).hexdigest()
    assert terms(frozen).canonical() == frozen.text
    assert not Impact.objects.exists()
    entry = Entry.objects.get(verb="practice.published")
    assert json.loads(entry.facts)["specifications"] == [json.loads(canonical(specification_facts(frozen)))]


def test_without_a_date_nothing_is_frozen_until_someone_takes_it_up(wales: None) -> None:
    practice = published(started=None, from_public_sources=True)
    assert not practice.specifications.exists()
    world.taken_up(practice, world.CRF, kind="interested")
    assert not practice.specifications.exists()
    world.taken_up(practice, world.CRF, kind="trying")
    assert held(practice).number == 1
    entry = Entry.objects.get(verb="adoption.recorded", facts__contains="trying")
    assert json.loads(entry.facts)["specifications"][0]["digest"] == held(practice).digest


def test_a_second_council_brings_the_method_for_several_with_a_reason(wales: None) -> None:
    practice = published()
    world.taken_up(practice, world.CRF)
    world.taken_up(practice, world.POW)
    first, second = practice.specifications.order_by("number")
    assert (terms(first).estimator.value, terms(second).estimator.value) == ("synthetic-control", "group-time")
    assert second.reason_cy
    assert second.reason_en


def test_publishing_the_same_again_freezes_nothing_new(wales: None) -> None:
    practice = published()
    publish_again(practice, texts={"changed": Said(en="Something else.")})
    assert practice.specifications.count() == 1


def test_turning_the_direction_round_is_another_specification(wales: None) -> None:
    practice = published()
    publish_again(practice, moves={INDICATOR: "down"})
    assert [terms(one).direction.value for one in practice.specifications.order_by("number")] == ["higher", "lower"]
    assert held(practice).reason_en


def test_nothing_is_frozen_where_no_difference_is_named_as_worth_having(wales: None) -> None:
    Indicator.objects.filter(pk=INDICATOR).update(smallest_worthwhile=0)
    assert not published().specifications.exists()


def test_nobody_chooses_the_seed(wales: None) -> None:
    one, other = held(published()), held(published(texts={"title": Said(en="Another practice")}))
    assert terms(one).seed != terms(other).seed


def test_a_text_that_was_tampered_with_is_found_out(wales: None) -> None:
    frozen = held(published())
    frozen.text = frozen.text.replace('"after":4', '"after":5')
    with pytest.raises(ValueError, match="not what was frozen"):
        terms(frozen)


def test_an_editor_of_the_owner_lays_down_others_with_a_reason(wales: None) -> None:
    practice = published()
    first = held(practice)
    second = revise_specification(by=CHECKER, specification=first, reason=Said(en="A point is too little."), **OTHERS)
    assert (second.number, terms(second).smallest_worthwhile) == (2, 2.0)
    assert held(practice) == second
    assert Specification.objects.get(pk=first.pk).text == first.text
    entry = Entry.objects.get(verb="specification.revised")
    reasons = {"reason_cy": "", "reason_en": "A point is too little."}
    facts = json.loads(entry.facts)
    assert facts == json.loads(canonical(specification_facts(second)))
    assert facts.items() >= {"number": 2, "says": second.text, "digest": second.digest, **reasons}.items()


def test_the_same_terms_change_nothing(wales: None) -> None:
    first = held(published())
    same = OTHERS | {"smallest_worthwhile": 1.0}
    assert revise_specification(by=CHECKER, specification=first, reason=Said(en="None."), **same) == first
    assert not Entry.objects.filter(verb="specification.revised").exists()


@pytest.mark.parametrize(
    ("change", "field"),
    [({"reason": Said(en=" ")}, "reason"), ({"estimator": "guess"}, "before"), ({"before": 1}, "before")],
)
def test_terms_that_cannot_be_are_refused(wales: None, change: dict, field: str) -> None:
    first = held(published())
    with pytest.raises(NotPossible) as refusal:
        revise_specification(by=CHECKER, specification=first, **{**OTHERS, "reason": Said(en="Why."), **change})
    assert refusal.value.field == field
    assert Specification.objects.count() == 1


@pytest.mark.parametrize("by", [member(Role.CONTRIBUTOR), member(Role.EDITOR, OTHER)])
def test_nobody_else_may(wales: None, by: object) -> None:
    with pytest.raises(Refused):
        revise_specification(by=by, specification=held(published()), reason=Said(en="Why."), **OTHERS)  # type: ignore[arg-type]


def test_a_later_date_counts_from_the_first_day_that_it_may_mean(wales: None) -> None:
    from cydwaith.practices.taking_up import taken_up

    practice = published(started=dt.date(2020, 5, 17), started_precision="month")
    world.taken_up(practice, world.CRF, dt.date(2021, 3, 9), precision="year")
    world.taken_up(practice, world.POW, dt.date(2021, 3, 9), kind="trying")
    taken = taken_up(practice)
    assert list(taken.starts.values()) == [dt.date(2020, 5, 1), dt.date(2021, 1, 1)]
    assert taken.tried == {"W06000023"}
    assert taken.owner == "W06000009"
