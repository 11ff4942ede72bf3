"""Policies of the small Wales of `forum_world`: both sides of a forum that has begun, and a policy between them."""

from typing import Any

from cydwaith.bodies.models import Post, Topic
from cydwaith.forums.models import Forum
from cydwaith.policies.actions import policies as actions
from cydwaith.policies.actions import stages
from cydwaith.policies.asked import ASKED
from cydwaith.policies.lives import Life, life
from cydwaith.policies.models import Policy, Stage
from cydwaith.policies.stages import ORDER
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, GOVERNMENT, begun, editor
from tests.practice_world import INDICATOR, SOURCED, TOPIC

MINISTER = f"{GOVERNMENT}/test-minister"
OFFICER = f"{CARDIFF}/test-officer"
SPEAK = {GOVERNMENT: MINISTER, CARDIFF: OFFICER}
"""Who leads on each side, and by which post."""
QUESTION = Said("Sut mae cael cartref i bawb?", "How does everyone get a home?")


def proposed(forum: Forum | None = None, **more: Any) -> Policy:
    """A policy that nobody leads yet."""
    forum = forum or begun()
    minister = {"body_id": GOVERNMENT, "title_cy": "Gweinidog Prawf", "title_en": "Test Minister", **SOURCED}
    Post.objects.get_or_create(code=MINISTER, defaults=minister)
    told = {"body": CARDIFF, "title": Said("Cartrefi", "Homes"), "question": QUESTION, **more}
    return actions.propose(by=editor(told["body"]), forum=forum, topic=Topic.objects.get(pk=TOPIC), **told)


def led(policy: Policy | None = None) -> Policy:
    """A policy that somebody leads on each side."""
    policy = policy or proposed()
    for body, post in SPEAK.items():
        actions.take_lead(by=editor(body), policy=policy, body=body, post=Post.objects.get(pk=post))
    return policy


def answered(policy: Policy, before: Stage) -> None:
    """Answer everything that is asked before a stage, each side for itself where each is asked."""
    for one in ASKED.values():
        if ORDER.index(one.before) <= ORDER.index(before):
            for body in SPEAK if one.each_side else [CARDIFF]:
                text = Said(f"Ateb {one.code}", f"Answer {one.code}")
                actions.reply(by=editor(body), policy=policy, body=body, asked=one.code, text=text)


def cited(policy: Policy, kind: str = "indicator", key: str = INDICATOR, body: str = CARDIFF) -> Any:
    """Something cited for a policy."""
    return actions.cite(by=editor(body), policy=policy, body=body, kind=kind, key=key)


def ready(policy: Policy, to: Stage) -> None:
    """Make nothing be missing before a stage."""
    cited(policy)
    answered(policy, to)


def go(policy: Policy, to: Stage, first: str = CARDIFF) -> Policy:
    """Go to a stage with the yes of both sides."""
    stages.ask_change(by=editor(first), policy=policy, body=first, to=to)
    (other,) = SPEAK.keys() - {first}
    stages.say_yes(by=editor(other), policy=policy, body=other)
    return again(policy)


def at(stage: Stage) -> Policy:
    """A policy that has come to a stage."""
    policy = led()
    for one in ORDER[1 : ORDER.index(stage) + 1]:
        ready(policy, one)
        policy = go(policy, one)
    return policy


def again(policy: Policy) -> Policy:
    """A policy as it is now."""
    return Policy.objects.select_related("forum", "topic").get(pk=policy.pk)


def now(policy: Policy) -> Life:
    """Its life as it is now."""
    return life(again(policy))
