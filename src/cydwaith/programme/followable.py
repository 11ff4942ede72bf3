"""Commitments as what can be followed."""

from collections.abc import Collection
from typing import Final

from django.urls import reverse

from cydwaith.bodies.models import Account
from cydwaith.notices.followable import Followable, Found, Thing
from cydwaith.programme.models import Commitment
from cydwaith.shared.pairs import both
from cydwaith.shared.said import said


def found(keys: Collection[str], _account: Account | None) -> Found:
    """Commitments, named as the terms that hold name them."""
    rows = Commitment.objects.filter(pk__in=keys, current__isnull=False).select_related("current")
    return {one.pk: thing(one) for one in rows}


def thing(one: Commitment) -> Thing:
    """One commitment."""
    return Thing(both(one.current, "title"), reverse("commitment", kwargs={"slug": one.pk}), one.sample)


COMMITMENTS: Final = Followable(
    kind="commitment", label=said(cy="Ymrwymiad", en="Commitment"), found=found, shown=("programme/commitment.html",)
)
