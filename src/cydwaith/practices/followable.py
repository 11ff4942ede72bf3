"""Practices as what can be followed: those that are or were public."""

from collections.abc import Collection
from typing import Final

from django.urls import reverse

from cydwaith.bodies.models import Account
from cydwaith.notices.followable import Followable, Found, Thing
from cydwaith.practices.models import Practice
from cydwaith.shared.pairs import both
from cydwaith.shared.said import said


def found(keys: Collection[str], _account: Account | None) -> Found:
    """Public practices, by what the record calls them: their address may change, that does not."""
    rows = Practice.objects.filter(key__in=keys, current__isnull=False).select_related("current")
    return {one.key: thing(one) for one in rows}


def thing(one: Practice) -> Thing:
    """One practice."""
    return Thing(both(one.current, "title"), reverse("practice", kwargs={"slug": one.slug}), one.sample)


PRACTICES: Final = Followable(
    kind="practice", label=said(cy="Arfer", en="Practice"), found=found, shown=("practices/practice.html",)
)
