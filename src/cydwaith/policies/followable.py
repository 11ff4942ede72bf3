"""Policies as what can be followed."""

from typing import Final

from django.urls import reverse

from cydwaith.notices.followable import Followable, stored
from cydwaith.policies.models import Policy
from cydwaith.shared.said import said

POLICIES: Final = Followable(
    kind="policy",
    label=said(cy="Polisi", en="Policy"),
    found=stored(Policy, "title", lambda one: reverse("policy", kwargs={"slug": one.pk})),
    shown=("policies/policy.html",),
)
