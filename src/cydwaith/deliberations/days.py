"""Whether one can take part in a conversation today."""

from cydwaith.deliberations.models import Conversation
from cydwaith.shared import clock


def is_open(conversation: Conversation) -> bool:
    """Whether one can take part today."""
    return conversation.closed is None and conversation.opens <= clock.today() <= conversation.closes


def is_over(conversation: Conversation) -> bool:
    """Whether it was closed, or its last day is past."""
    return conversation.closed is not None or clock.today() > conversation.closes
