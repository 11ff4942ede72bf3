"""Indicators as the search finds them."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.evidence.models import Indicator
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.pairs import both

TEXTS = ("description", "measure", "unit", "caveats", "publisher")


def indicators() -> Iterator[Thing]:
    return map(thing, Indicator.objects.select_related("topic").order_by("pk").iterator())


def indicator(code: str) -> Thing | None:
    found = Indicator.objects.select_related("topic").filter(pk=code).first()
    return thing(found) if found else None


def thing(indicator: Indicator) -> Thing:
    topics = tuple(filter(None, (indicator.topic_id, indicator.topic.parent_id)))
    texts = (*(both(indicator, name) for name in TEXTS), both(indicator.topic, "name"))
    return Thing(indicator.pk, both(indicator, "label"), texts, topics=topics, on=indicator.released)


INDICATORS = Kind(
    "indicators", _("Indicators"), indicators, indicator, lambda code: reverse("indicator", kwargs={"code": code})
)
