"""What holds a conversation: rooms above say who may open one and who looks after it.

This room knows no policy. The room of one adds a `ConversationHolder` for its kind to the registry
`conversation_holders` (`Room(adds={"conversation_holders": …})`).
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from cydwaith.deliberations.models import Conversation
from cydwaith.shared.permissions import Actor, Refused
from cydwaith.shared.registries import Registry
from cydwaith.shared.said import Said


@dataclass(frozen=True, kw_only=True)
class ConversationHolder:
    """Conversations of one kind of thing ("policy"), each named by its key.

    `says` what one is called, None where there is none of the key; `page` its address; `opens` the codes of the bodies
    for which somebody may open a conversation about it now, `looks_after` those for which they moderate and close it.
    `of` are the things whose followers hear of it, by kind.
    """

    kind: str
    says: Callable[[str], Said | None]
    page: Callable[[str], str]
    opens: Callable[[Actor, str], Collection[str]]
    looks_after: Callable[[Actor, str], Collection[str]]
    of: Callable[[str], Mapping[str, Iterable[str | None]]]


HOLDERS: Final = Registry[ConversationHolder]("conversation_holders")


def holder_of(kind: str) -> ConversationHolder | None:
    """Whatever holds conversations of a kind; None where no room does."""
    return next((one for one in HOLDERS if one.kind == kind), None)


def opening(by: Actor, kind: str, key: str) -> list[str]:
    """The bodies for which somebody may open a conversation about something now."""
    holder = holder_of(kind)
    return sorted(holder.opens(by, key)) if holder and holder.says(key) else []


def looking_after(by: Actor, conversation: Conversation) -> list[str]:
    """The bodies for which somebody looks after a conversation."""
    holder = holder_of(conversation.kind)
    return sorted(holder.looks_after(by, conversation.holder)) if holder else []


def allow(by: Actor, conversation: Conversation, body: str, what: str) -> None:
    """Raise Refused unless somebody looks after a conversation for a body."""
    if body not in looking_after(by, conversation):
        raise Refused(what)
