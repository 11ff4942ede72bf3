"""What the search finds here: policies, and policies made together before."""

from collections.abc import Iterator
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.policies.models import Policy
from cydwaith.policies.precedents import Precedent, precedents
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.pairs import both


def everything() -> Iterator[Thing]:
    """Every policy."""
    return map(thing, Policy.objects.select_related("topic").prefetch_related("replies", "citations").order_by("pk"))


def one(slug: str) -> Thing | None:
    """A policy by its code."""
    found = Policy.objects.filter(pk=slug).select_related("topic").prefetch_related("replies", "citations").first()
    return thing(found) if found else None


def thing(policy: Policy) -> Thing:
    """A policy as the search sees it: its question, what was replied, and what it rests on."""
    told = (both(one, "text") for one in policy.replies.all())
    cited = (both(one, "title") for one in policy.citations.all() if one.removed is None)
    return Thing(
        policy.pk,
        both(policy, "title"),
        (both(policy, "question"), *told, *cited, both(policy.topic, "name")),
        topics=tuple(filter(None, (policy.topic_id, policy.topic.parent_id))),
        on=policy.since.date(),
        sample=policy.sample,
    )


def every_precedent() -> Iterator[Thing]:
    """Every policy made together before."""
    return map(precedent, precedents().values())


def one_precedent(slug: str) -> Thing | None:
    """One of them, by its code."""
    found = precedents().get(slug)
    return precedent(found) if found else None


def precedent(told: Precedent) -> Thing:
    """A policy made before, as the search sees it."""
    return Thing(told.slug, told.title, (told.lesson, *(step.what for step in told.steps)))


KINDS: Final = (
    Kind("policies", _("Policies"), everything, one, lambda slug: reverse("policy", kwargs={"slug": slug})),
    Kind(
        "precedents",
        _("Made together before"),
        every_precedent,
        one_precedent,
        lambda slug: reverse("precedent", kwargs={"slug": slug}),
    ),
)
