"""What deeds tell of conversations: to those who follow one, or what it belongs to."""

from typing import Final

from cydwaith.deliberations.holding import holder_of
from cydwaith.deliberations.models import Closing, Conversation
from cydwaith.shared.pairs import both
from cydwaith.shared.telling import Telling, Tells

FOLLOWERS: Final = ("deliberation", "policy", "forum", "topic")


def conversation(one: Conversation) -> Telling:
    """A conversation, and what it belongs to."""
    holder = holder_of(one.kind)
    of = {"deliberation": [one.key], **(holder.of(one.holder) if holder else {})}
    return Telling(title=both(one, "title"), of=of, sample=one.sample)


def part(one: Closing) -> Telling:
    """The conversation that closed or opens again."""
    return conversation(one.conversation)


CONVERSATION: Final = Tells(followers=FOLLOWERS, telling=conversation)
PART: Final = Tells(followers=FOLLOWERS, telling=part)
