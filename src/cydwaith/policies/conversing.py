"""Conversations about policies: who opens one, at which stage, and who looks after it.

Those who lead a policy open a conversation about its question while it is explored or deliberated, and look after it
for as long as they lead.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from django.urls import reverse

from cydwaith.bodies.topics import with_those_above
from cydwaith.deliberations.holding import ConversationHolder
from cydwaith.deliberations.models import Conversation
from cydwaith.policies.models import Lead, Policy, Stage
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import CONTRIBUTORS, EDITORS, Actor, Who
from cydwaith.shared.said import Said

KIND: Final = "policy"
ASKING: Final = frozenset({Stage.EXPLORE.value, Stage.DELIBERATE.value})
"""The stages at which people are asked."""


def leading(by: Actor, slug: str, who: frozenset[Who]) -> Collection[str]:
    """The bodies for which somebody leads a policy, in one of these roles."""
    if not by.roles:
        return frozenset()
    led = Lead.objects.filter(policy=slug, until=None, body__in=by.bodies(who))
    return frozenset(led.values_list("body", flat=True))


def opens(by: Actor, slug: str) -> Collection[str]:
    """Those who lead, while people are asked."""
    asking = Policy.objects.filter(pk=slug, stage__in=ASKING).exists()
    return leading(by, slug, EDITORS) if asking else frozenset()


def looks_after(by: Actor, slug: str) -> Collection[str]:
    """Those who lead, at whatever stage."""
    return leading(by, slug, CONTRIBUTORS)


def says(slug: str) -> Said | None:
    """What a policy is called."""
    found = Policy.objects.filter(pk=slug).first()
    return both(found, "title") if found else None


def of(slug: str) -> Mapping[str, Iterable[str | None]]:
    """The policy, its forum and its topics: whoever follows one of them hears of the conversation."""
    found = Policy.objects.filter(pk=slug).select_related("topic").first()
    if found is None:
        return {}
    return {"policy": [slug], "forum": [found.forum_id], "topic": with_those_above([found.topic])}


def conversations_of(policy: Policy) -> list[Conversation]:
    """The conversations about a policy, the last one opened first."""
    return list(Conversation.objects.filter(kind=KIND, holder=policy.pk))


HOLDER: Final = ConversationHolder(
    kind=KIND,
    says=says,
    page=lambda slug: reverse("policy", kwargs={"slug": slug}),
    opens=opens,
    looks_after=looks_after,
    of=of,
)
