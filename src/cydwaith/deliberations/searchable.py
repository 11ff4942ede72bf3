"""What the search finds of conversations: their question and the statements that stand."""

from collections.abc import Iterator
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.deliberations.models import Conversation
from cydwaith.deliberations.queries.conversations import voted_on
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.pairs import both


def everything() -> Iterator[Thing]:
    """Every conversation."""
    return map(thing, Conversation.objects.order_by("pk").iterator())


def one(key: str) -> Thing | None:
    """A conversation by its key."""
    found = Conversation.objects.filter(key=key).first()
    return thing(found) if found else None


def thing(conversation: Conversation) -> Thing:
    """A conversation as the search sees it."""
    told = (both(one, "text") for one in voted_on(conversation))
    return Thing(
        conversation.key,
        both(conversation, "title"),
        (both(conversation, "question"), *told),
        on=conversation.opens,
        sample=conversation.sample,
    )


KINDS: Final = (
    Kind(
        "deliberations", _("Conversations"), everything, one, lambda key: reverse("deliberation", kwargs={"key": key})
    ),
)
