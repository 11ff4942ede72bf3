"""Measures that are asked of the database when Prometheus asks, and not counted as they happen."""

from collections.abc import Iterator

from django.db.models import Count, Min
from django.utils import timezone
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from cydwaith.record import outbox
from cydwaith.record.models import Checkpoint, Due, Head
from cydwaith.running import health


class Gauges(Collector):
    """How the site is now: queues, the record, what `health` looks at."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Each measure, as the database has it at this moment."""
        found = health.looked()
        yield checks(found)
        if found["database"] and found["migrations"]:
            yield from queues()
            yield from log()


def checks(found: dict[str, bool]) -> GaugeMetricFamily:
    """1 for each thing that is as it should be."""
    family = GaugeMetricFamily("cydwaith_health", "1: as it should be; 0: not.", labels=["check"])
    for name, well in found.items():
        family.add_metric([name], float(well))
    return family


def queues() -> Iterator[GaugeMetricFamily]:
    """How much waits in each queue of what follows deeds, and for how long."""
    length = GaugeMetricFamily("cydwaith_queue_length", "How many things wait in a queue.", labels=["queue"])
    age = GaugeMetricFamily("cydwaith_queue_age_seconds", "For how long the oldest has been due.", labels=["queue"])
    now = timezone.now()
    rows = {row["queue"]: row for row in Due.objects.values("queue").annotate(many=Count("pk"), oldest=Min("at"))}
    for name in (queue.name for queue in outbox.QUEUES):
        row = rows.get(name)
        length.add_metric([name], row["many"] if row else 0)
        age.add_metric([name], max(0.0, (now - row["oldest"]).total_seconds()) if row else 0)
    yield from (length, age)


def log() -> Iterator[GaugeMetricFamily]:
    """How many entries the record has, and how old its last checkpoint is."""
    size = Head.objects.values_list("size", flat=True).first() or 0
    yield GaugeMetricFamily("cydwaith_record_entries", "Entries of the record that have their number.", value=size)
    if latest := Checkpoint.objects.order_by("-size").first():
        age = (timezone.now() - latest.at).total_seconds()
        told = "Seconds since the record was last signed."
        yield GaugeMetricFamily("cydwaith_checkpoint_age_seconds", told, value=age)
        told = "How many entries it covers."
        yield GaugeMetricFamily("cydwaith_checkpoint_entries", told, value=latest.size)
