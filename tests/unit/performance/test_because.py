"""A council takes a practice up because of something that was recommended: it stands on both pages, and is proved."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client

from cydwaith.performance.because import taken_up
from cydwaith.performance.recommendations import narrowed
from cydwaith.practices.actions.adoptions import record_step
from cydwaith.practices.because import named, said_to
from cydwaith.practices.models import Practice, Step
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import Role
from cydwaith.shared.refusals import NotPossible
from tests.kept import kept
from tests.pages.addresses import at
from tests.performance_world import shipped
from tests.practice_world import OTHER, account, ground, member, published
from tests.spec.record.every_column import Column, Watch, changed, every_column

DAY = dt.date(2026, 3, 1)


def world() -> Practice:
    """Who is who, and a practice of Pembrokeshire's."""
    shipped()
    ground()
    return published()


kept_world = kept(world)


@pytest.fixture
def practice(kept_world: Callable[[], Practice], db: None) -> Practice:
    return kept_world()


def test_a_step_names_the_recommendation_and_both_pages_show_it(practice: Practice) -> None:
    one = narrowed(body=OTHER)[0]
    step = record_step(
        by=member(Role.EDITOR, OTHER), practice=practice, body=OTHER, kind="trying", on=DAY, because=one.id
    )
    assert f'"because":"{one.id}"' in Entry.objects.latest("pk").facts
    assert taken_up([one]) == {one.id: [step]}
    page = Client().get(at("practice", slug=practice.slug)).content.decode()
    assert "Because of a recommendation:" in page
    assert one.what.en in page
    for where in (at("recommended", code=one.topics[0]), at("duties_of", code=OTHER)):
        assert "Taken up because of this:" in Client().get(where).content.decode()
    listed = Client().get(f"/api/v1/adoptions?body={OTHER}").json()["items"]
    assert [line["because"] for line in listed] == [one.id]


def test_only_what_was_recommended_can_be_named(practice: Practice) -> None:
    with pytest.raises(NotPossible) as refusal:
        record_step(by=member(Role.EDITOR, OTHER), practice=practice, body=OTHER, kind="trying", on=DAY, because="R999")
    assert refusal.value.field == "because"
    assert not Step.objects.exists()
    assert named([""]) == {}
    theirs = {one.key for one in said_to([OTHER])}
    assert theirs >= {one.id for one in narrowed(body=OTHER)}
    assert not theirs & {one.id for one in narrowed(body="GB-PLA-DEN")}


def test_in_a_browser_it_is_chosen_from_what_was_recommended(practice: Practice) -> None:
    client = Client()
    client.force_login(account(Role.EDITOR, OTHER))
    one = narrowed(body=OTHER)[0]
    where = at("adopt", slug=practice.slug)
    assert f'value="{one.id}"' in client.get(where).content.decode()
    sent = {"body": OTHER, "kind": "trying", "on_day": "1", "on_month": "3", "on_year": "2026", "because": one.id}
    client.post(where, sent)
    assert Step.objects.get().because == one.id


COLUMNS = [column for column in every_column() if column.name == "practices_step.because"]


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_a_reason_changed_past_the_actions_is_found(practice: Practice, column: Column) -> None:
    one = narrowed(body=OTHER)[0]
    record_step(by=member(Role.EDITOR, OTHER), practice=practice, body=OTHER, kind="trying", on=DAY, because=one.id)
    watch = Watch()
    with changed(column) as there:
        assert there
        assert watch.notices(column.table)
