"""Every change of every table is counted, once it is over, and no other."""

import pytest
from django.apps import apps
from django.db import connection, transaction

from cydwaith.bodies.models import Topic
from cydwaith.revisions import counting
from cydwaith.revisions.models import Raised
from cydwaith.search.models import Asked

pytestmark = pytest.mark.django_db


def times(table: str) -> int:
    return counting.revisions().get(table, 0)


def topic(code: str) -> Topic:
    return Topic(code=code, name_cy=f"Pwnc {code}", name_en=f"Topic {code}")


def test_making_changing_and_taking_away_are_counted() -> None:
    table, seen = Topic._meta.db_table, [times(Topic._meta.db_table)]
    topic("a").save(force_insert=True)
    seen.append(times(table))
    Topic.objects.filter(pk="a").update(name_en="Another")
    seen.append(times(table))
    Topic.objects.filter(pk="a").delete()
    seen.append(times(table))
    assert seen == sorted(set(seen))


def test_what_is_undone_is_not() -> None:
    before = counting.revisions()
    with transaction.atomic():
        topic("a").save(force_insert=True)
        transaction.set_rollback(True)
    assert counting.revisions() == before


def test_every_table_of_ours_is_counted_or_says_why_not() -> None:
    ours = {
        one._meta.db_table
        for app in apps.get_app_configs()
        if app.name.startswith("cydwaith.")
        for one in app.get_models(include_auto_created=True)
    }
    assert counting.counted() | set(counting.UNCOUNTED) == ours
    assert all(counting.UNCOUNTED.values())


def test_every_counted_table_has_its_triggers() -> None:
    from cydwaith.shared import guarding

    assert guarding.wrong(connection, counting.declared(connection)) == []


def test_counts_are_put_together_without_a_change_of_any_sum(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(20):
        topic(f"t{number}").save(force_insert=True)
    before = counting.revisions()
    monkeypatch.setattr(counting, "counted", lambda: frozenset({"bodies_topic"}))
    counting.fold()
    assert counting.revisions() == before
    assert Raised.objects.filter(name="bodies_topic").count() == 1


def test_what_is_not_counted_is_not() -> None:
    before = counting.revisions()
    Asked.objects.create(**{field.name: value for field, value in _an_asked()})
    assert counting.revisions() == before


def _an_asked() -> list[tuple[object, object]]:
    import datetime as dt

    given = {"DateField": dt.date(2026, 1, 1), "CharField": "a", "TextField": "a", "BooleanField": True}
    return [
        (field, given.get(field.get_internal_type(), 1))
        for field in Asked._meta.local_concrete_fields
        if not field.primary_key
    ]
