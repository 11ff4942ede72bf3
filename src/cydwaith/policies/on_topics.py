"""What is said of policies on the front page of a topic."""

from collections.abc import Sequence

from django.urls import reverse

from cydwaith.policies.models import Policy, Stage
from cydwaith.policies.queries.policies import policies
from cydwaith.policies.sentences import telling
from cydwaith.policies.words import STAGES
from cydwaith.practices.fronts import MOST, Mention, Part
from cydwaith.shared.pairs import both


def made(topics: Sequence[str]) -> Part:
    """The policies about some topics, those of which anything last changed first."""
    found = list(policies().filter(topic__in=topics))
    lines = [mention(one) for one in found[:MOST]]
    told = telling.about_topics(len(found))
    return Part("policies", telling.MADE_TOGETHER, told, lines, [(telling.EVERY, reverse("policies"))])


def mention(one: Policy) -> Mention:
    """One policy, and how far it has come."""
    where = reverse("policy", kwargs={"slug": one.pk})
    return Mention(both(one, "title"), where, STAGES[Stage(one.stage)], one.sample)
