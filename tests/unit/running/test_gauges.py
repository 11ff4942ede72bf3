"""What Prometheus is told of the database: queues, the record, health."""

import datetime as dt

import pytest
from django.db import DatabaseError
from django.utils import timezone

from cydwaith.record import outbox
from cydwaith.record.models import Checkpoint, Due, Head
from cydwaith.running import health
from cydwaith.running.gauges import Gauges

pytestmark = pytest.mark.django_db


def gauges() -> dict[tuple[str, str], float]:
    """Every measure, by its name and its one label."""
    samples = [sample for family in Gauges().collect() for sample in family.samples]
    return {(one.name, next(iter(one.labels.values()), "")): one.value for one in samples}


def test_queues_and_the_record(demo_data: None) -> None:
    name = next(iter(outbox.QUEUES)).name
    Due.objects.create(queue=name, what={}, at=timezone.now() - dt.timedelta(minutes=5), after=timezone.now())
    found = gauges()
    assert found["cydwaith_queue_length", name] == Due.objects.filter(queue=name).count()
    assert 299 < found["cydwaith_queue_age_seconds", name] < 400
    assert found["cydwaith_record_entries", ""] == Head.objects.get().size
    assert found["cydwaith_checkpoint_entries", ""] == Checkpoint.objects.latest("size").size
    assert found["cydwaith_checkpoint_age_seconds", ""] > 0
    assert {label for measure, label in found if measure == "cydwaith_queue_length"} == {
        queue.name for queue in outbox.QUEUES
    }


def test_without_a_database_health_is_all_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> bool:
        raise DatabaseError

    checks = (health.Check(name="database", look=gone, needed=True), *health.CHECKS[1:])
    monkeypatch.setattr(health, "database", gone)
    monkeypatch.setattr(health, "CHECKS", checks)
    found = gauges()
    assert {measure for measure, _label in found} == {"cydwaith_health"}
    assert found["cydwaith_health", "database"] == 0
