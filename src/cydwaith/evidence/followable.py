"""Indicators as what can be followed."""

from typing import Final

from django.urls import reverse

from cydwaith.evidence.models import Indicator
from cydwaith.notices.followable import Followable, stored
from cydwaith.shared.said import said

INDICATORS: Final = Followable(
    kind="indicator",
    label=said(cy="Dangosydd", en="Indicator"),
    found=stored(Indicator, "label", lambda one: reverse("indicator", kwargs={"code": one.pk})),
    shown=("evidence/indicator.html", "evidence/indicator_empty.html"),
)
