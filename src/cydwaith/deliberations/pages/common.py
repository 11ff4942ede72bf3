"""What every page of a conversation has: the conversation, who reads it, and what they may do."""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from allauth.account.adapter import get_adapter
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting, body_choices
from cydwaith.deliberations import holding
from cydwaith.deliberations.actions.voting import LETS_IN
from cydwaith.deliberations.days import is_open, is_over
from cydwaith.deliberations.models import CameBy, Conversation, Outcome, WhoMay
from cydwaith.deliberations.queries.conversations import conversations
from cydwaith.deliberations.sentences import talking
from cydwaith.deliberations.voters import Voice, of_account, voice
from cydwaith.engines.json_text import parsed
from cydwaith.shared.cookies import VOICES, put
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import CONTRIBUTORS, EDITORS, Actor, Refused, Who

SIGNER: Final = signing.Signer(salt="cydwaith.deliberations.voices")
MOST: Final = 12
"""Of so many conversations a browser without an account knows who it is."""


@dataclass(frozen=True)
class Opened:
    """A conversation as somebody opened it."""

    request: HttpRequest
    by: Actor
    conversation: Conversation

    @cached_property
    def voice(self) -> Voice | None:
        """Who the reader is in it; None for whoever has not said yet how they come."""
        if self.by.signed_in:
            return of_account(self.conversation, self.by)
        told = voices(self.request).get(self.conversation.key)
        return voice(self.conversation, CameBy(told[0]), told[1]) if told else None

    @property
    def outcome(self) -> Outcome | None:
        """What was worked out of its votes."""
        return getattr(self.conversation, "outcome", None)

    @property
    def is_open(self) -> bool:
        """Whether one can take part today."""
        return is_open(self.conversation)

    @property
    def ways(self) -> frozenset[CameBy]:
        """How one may come."""
        return LETS_IN[WhoMay(self.conversation.who)]

    def bodies(self, who: frozenset[Who]) -> list[Body]:
        """The bodies for which the reader looks after it, in one of these roles."""
        codes = set(holding.looking_after(self.by, self.conversation)) & set(self.by.bodies(who))
        return sorted(Body.objects.filter(pk__in=codes), key=lambda body: alphabetical(body.name.plain))

    @cached_property
    def moderates(self) -> bool:
        """Whether the reader moderates it."""
        return bool(self.by.roles) and bool(self.bodies(CONTRIBUTORS))

    @cached_property
    def edits(self) -> bool:
        """Whether the reader closes it, invites, and imports."""
        return bool(self.by.roles) and bool(self.bodies(EDITORS))

    def choices(self, who: frozenset[Who], what: str) -> list[tuple[str, str]]:
        """The bodies for which something can be done, as a form offers them. Raises Refused where there are none."""
        found = self.bodies(who)
        if not found:
            raise Refused(what)
        return body_choices(found)

    def context(self, **more: Any) -> dict[str, Any]:  # Any: whatever a template shows
        """What its templates are given."""
        holder = holding.holder_of(self.conversation.kind)
        about = holder.says(self.conversation.holder) if holder else None
        where = holder.page(self.conversation.holder) if holder and about else ""
        told = {"opened": self, "conversation": self.conversation, "about": about, "where": where, "say": talking}
        return {"section": "programme", "is_open": self.is_open, "is_over": is_over(self.conversation), **told, **more}


def opened(request: HttpRequest, key: str) -> Opened:
    """A conversation. Raises Http404 where there is none of the key."""
    found = conversations().filter(key=key).first()
    if found is None:
        raise Http404
    return Opened(request, acting(request), found)


def voices(request: HttpRequest) -> dict[str, list[str]]:
    """By conversation, how a browser without an account said it comes, and with what."""
    try:
        found = parsed(SIGNER.unsign(request.COOKIES.get(VOICES.name, "")))
    except (signing.BadSignature, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def remember(request: HttpRequest, response: HttpResponse, key: str, came_by: CameBy, secret: str) -> HttpResponse:
    """Let the browser know who it is in a conversation, instead of the one of which it has known longest."""
    told = {name: value for name, value in voices(request).items() if name != key}
    kept = dict(list(told.items())[-(MOST - 1) :])
    put(response, VOICES, SIGNER.sign(json.dumps({**kept, key: [str(came_by), secret]})))
    return response


def network_of(request: HttpRequest) -> str:
    """From which address a request comes: to count how often, and not kept."""
    return str(get_adapter().get_client_ip(request))
