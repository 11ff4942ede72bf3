"""Undertakings as what can be followed."""

from collections.abc import Collection
from typing import Final

from django.urls import reverse

from cydwaith.bodies.models import Account
from cydwaith.notices.followable import Followable, Found, Thing
from cydwaith.senedd.undertakings import undertakings
from cydwaith.shared.said import said


def found(keys: Collection[str], _account: Account | None) -> Found:
    """Those of some codes that are there; only what was undertaken can be followed."""
    return {
        one.code: Thing(one.what, reverse("undertaking", kwargs={"code": one.code}))
        for one in undertakings()
        if one.undertakes and one.code in keys
    }


UNDERTAKINGS: Final = Followable(
    kind="undertaking",
    label=said(cy="Ymgymeriad", en="Undertaking"),
    found=found,
    shown=("senedd/undertaking.html",),
)
