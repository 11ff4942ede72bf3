"""Conversations as what can be followed."""

from collections.abc import Collection
from typing import Any, Final

from django.urls import reverse

from cydwaith.deliberations.models import Conversation
from cydwaith.notices.followable import Followable, Found, Thing
from cydwaith.shared.pairs import both
from cydwaith.shared.said import said


def found(keys: Collection[str], _account: Any) -> Found:  # Any: an account, or none: they are everybody's
    """Conversations by their keys."""
    rows = Conversation.objects.filter(key__in=keys)
    return {one.key: Thing(both(one, "title"), where(one.key), one.sample) for one in rows}


def where(key: str) -> str:
    """The page of a conversation."""
    return reverse("deliberation", kwargs={"key": key})


DELIBERATION: Final = Followable(
    kind="deliberation",
    label=said(cy="Sgwrs", en="Conversation"),
    found=found,
    shown=("deliberations/conversation.html",),
)
