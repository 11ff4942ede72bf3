"""Policies of the small Wales of `forum_world`: both sides of a forum that has begun, and a policy between them."""

from typing import Any

from cydwaith.bodies.models import Post, Topic
from cydwaith.decisions.actions.decisions import settle
from cydwaith.forums.models import Forum
from cydwaith.policies.actions import agreements, between, stages
from cydwaith.policies.actions import policies as actions
from cydwaith.policies.holding import text_of
from cydwaith.policies.lives import Life, life
from cydwaith.policies.models import Agreement, Duty, Outsider, Policy, Stage
from cydwaith.policies.stages import ORDER
from cydwaith.shared import clock
from cydwaith.shared.said import Said
from cydwaith.texts.actions.agreeing import confirm
from cydwaith.texts.actions.beginning import Draft
from cydwaith.texts.models import Text
from cydwaith.texts.queries.contents import contents
from tests.decision_world import everyone
from tests.forum_world import CARDIFF, DAY, GOVERNMENT, begun, editor
from tests.practice_world import INDICATOR, SOURCED, TOPIC

MINISTER = f"{GOVERNMENT}/test-minister"
OFFICER = f"{CARDIFF}/test-officer"
SPEAK = {GOVERNMENT: MINISTER, CARDIFF: OFFICER}
"""Who leads on each side, and by which post."""
SECTIONS = (
    Draft(Said("Pwrpas", "Purpose"), Said("Cartref i bawb.", "A home for everyone.")),
    Draft(Said("Adrodd", "Reporting"), Said("Adroddir bob blwyddyn.", "A report every year.")),
)
QUESTION = Said("Sut mae cael cartref i bawb?", "How does everyone get a home?")


def proposed(forum: Forum | None = None, **more: Any) -> Policy:
    """A policy that nobody leads yet."""
    forum = forum or begun()
    minister()
    told = {"body": CARDIFF, "title": Said("Cartrefi", "Homes"), "question": QUESTION, **more}
    return actions.propose(by=editor(told["body"]), forum=forum, topic=Topic.objects.get(pk=TOPIC), **told)


def minister() -> None:
    """The post that leads for the government."""
    told = {"body_id": GOVERNMENT, "title_cy": "Gweinidog Prawf", "title_en": "Test Minister", **SOURCED}
    Post.objects.get_or_create(code=MINISTER, defaults=told)


def led(policy: Policy | None = None) -> Policy:
    """A policy that somebody leads on each side."""
    policy = policy or proposed()
    for body, post in SPEAK.items():
        actions.take_lead(by=editor(body), policy=policy, body=body, post=Post.objects.get(pk=post))
    return policy


def answered(policy: Policy, before: Stage) -> None:
    """Answer everything that is asked before a stage and waits, each side for itself where each is asked."""
    speaks = {side.code: body for side, body in zip(policy.forum.sides.all(), SPEAK, strict=True)}
    for one, side in now(policy).unanswered():
        if ORDER.index(one.before) <= ORDER.index(before):
            body = speaks[side.code] if side else CARDIFF
            text = Said(f"Ateb {one.code}", f"Answer {one.code}")
            actions.reply(by=editor(body), policy=policy, body=body, asked=one.code, text=text)


def cited(policy: Policy, kind: str = "indicator", key: str = INDICATOR, body: str = CARDIFF) -> Any:
    """Something cited for a policy."""
    return actions.cite(by=editor(body), policy=policy, body=body, kind=kind, key=key)


def written(policy: Policy, *, in_step: bool = True) -> Text:
    """The text of a policy, in both languages, which somebody declared in step."""
    text = text_of(policy) or agreements.begin_text(
        by=editor(CARDIFF), policy=policy, body=CARDIFF, title=Said("Cartrefi", "Homes"), sections=SECTIONS
    )
    assert text.current is not None
    for one in contents(text.current) if in_step else ():
        confirm(by=editor(CARDIFF), text=text, body=CARDIFF, section=one.key, seen=text.current.number)
    return text


def put(policy: Policy, **more: Any) -> Agreement:
    """The text as it stands, put to the forum."""
    text = text_of(policy)
    seen = text.current.number if text and text.current else 0
    told = {"closes": clock.now() + 10 * DAY, "review_on": clock.today() + 300 * DAY, "seen": seen, **more}
    return agreements.put_to_forum(by=editor(CARDIFF), policy=policy, body=CARDIFF, **told)


def agreed(policy: Policy, **more: Any) -> Agreement:
    """The same, consented to by every seat, its outcome recorded."""
    made = put(policy, **more)
    everyone(made.decision)
    settle(by=editor(CARDIFF), decision=made.decision)
    return Agreement.objects.select_related("decision").get(pk=made.pk)


def outsider(policy: Policy) -> Outsider:
    """Somebody outside whom a policy touches at its stage."""
    who = Said("Ysgolion eraill", "Other schools")
    return between.name_outsider(by=editor(CARDIFF), policy=policy, body=CARDIFF, who=who)


def duty(policy: Policy, side: str = "councils", **more: Any) -> Duty:
    """A duty with its costing."""
    told = {
        "title": Said(en="Count"),
        "money": 5000,
        "pays": GOVERNMENT,
        "costing": Said(en="An hour a week."),
    }
    return between.add_duty(by=editor(GOVERNMENT), policy=policy, body=GOVERNMENT, side=side, **{**told, **more})


def ready(policy: Policy, to: Stage) -> None:
    """Make nothing be missing before a stage."""
    cited(policy)
    answered(policy, to)
    outsider(policy)
    now_at = again(policy).stage
    if now_at == Stage.DRAFT:
        written(policy)
    if now_at == Stage.AGREE and not now(policy).puts:
        agreed(policy)


def go(policy: Policy, to: Stage, first: str = CARDIFF) -> Policy:
    """Go to a stage with the yes of both sides."""
    why = Said("Daeth y dyddiad.", "The day has come.") if to == Stage.LEARN else Said()
    stages.ask_change(by=editor(first), policy=policy, body=first, to=to, reason=why)
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
