"""Who reads and writes the text of a policy, at which stage: those who lead write, those who sit amend.

A draft is read by the organisations that sit in the forum; once it is deliberated, by everyone.
"""

from collections.abc import Collection
from typing import Final

from django.db.models import QuerySet
from django.urls import reverse

from cydwaith.forums.secretariat import seats
from cydwaith.policies.models import Lead, Policy, Stage
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import CONTRIBUTORS, Actor
from cydwaith.shared.said import Said
from cydwaith.texts.holding import Holder, What
from cydwaith.texts.models import Text, Version
from cydwaith.texts.queries.texts import texts_of

KIND: Final = "policy"
ONCE_WRITING: Final = frozenset({Stage.DRAFT.value, Stage.DELIBERATE.value})
ONCE_AGREEING: Final = frozenset({Stage.AGREE.value})
LEADS_DO: Final = {
    What.WRITE: ONCE_WRITING,
    What.CONFIRM: ONCE_WRITING,
    What.FREEZE: ONCE_WRITING | ONCE_AGREEING,
    What.PUBLISH: ONCE_WRITING | ONCE_AGREEING,
}
"""What those who lead do with the text, and at which stages."""
SEATS_DO: Final = {What.AMEND: ONCE_WRITING, What.COMMENT: ONCE_WRITING}
"""What every organisation that sits in the forum does with it."""


def policy_of(text: Text) -> Policy:
    """The policy whose text it is."""
    return Policy.objects.get(pk=text.holder)


def text_of(policy: Policy) -> Text | None:
    """The text of a policy; None before it is begun."""
    return texts_of(KIND, policy.pk).first()


def texts_held(policies: Collection[str]) -> QuerySet[Text]:
    """The texts of policies, the first first."""
    return Text.objects.filter(kind=KIND, holder__in=policies).select_related("current").order_by("pk")


def reads(by: Actor, text: Text, version: Version) -> bool:
    """Whether somebody reads a version: everyone what is published or deliberated, those who sit what is drafted."""
    policy = policy_of(text)
    if version.published or policy.stage not in {Stage.EXPLORE, Stage.DRAFT}:
        return True
    return bool(by.roles) and seats(policy.forum_id).filter(body__in=list(by.roles), side__isnull=False).exists()


def bodies(by: Actor, text: Text, what: What) -> Collection[str]:
    """The bodies for which somebody may do something with the text now."""
    policy, own = policy_of(text), by.bodies(CONTRIBUTORS)
    if policy.stage in LEADS_DO.get(what, ()):
        led = Lead.objects.filter(policy=policy, until=None, body__in=own)
        return frozenset(led.values_list("body", flat=True))
    if policy.stage in SEATS_DO.get(what, ()):
        return frozenset(seats(policy.forum_id).filter(body__in=own, side__isnull=False).values_list("body", flat=True))
    return frozenset()


def says(text: Text) -> Said:
    """What the policy is called."""
    return both(policy_of(text), "title")


HOLDER: Final = Holder(
    kind=KIND,
    says=says,
    page=lambda text: reverse("policy", kwargs={"slug": text.holder}),
    reads=reads,
    bodies=bodies,
)
