"""The decisions that belong to items of an agenda."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.decisions.models import Decision
from cydwaith.meetings.elsewhere import Told
from cydwaith.meetings.models import Item


def of_items(items: Sequence[Item]) -> dict[int, list[Told]]:
    """{item: its decisions}."""
    found: dict[int, list[Told]] = {}
    for one in Decision.objects.filter(item__in=[item.pk for item in items]):
        told = Told(_("Decision:"), one.title, reverse("decision", kwargs={"id": one.pk}))
        found.setdefault(one.item_id or 0, []).append(told)
    return found
