"""What deeds tell of policies: to those who follow one, an organisation or a topic, and those whose turn it now is."""

from typing import Any, Final

from cydwaith.bodies.topics import with_those_above
from cydwaith.policies.models import Lead, Policy, StageChange
from cydwaith.shared.pairs import both
from cydwaith.shared.said import said
from cydwaith.shared.telling import Telling, Tells

FOLLOWERS: Final = ("policy", "forum", "council", "topic")


def policy(one: Policy, *bodies: str | None, turn: tuple[str, ...] = ()) -> Telling:
    """A policy, and the organisations that did something about it."""
    of = {
        "policy": [one.pk],
        "forum": [one.forum_id],
        "council": bodies,
        "topic": with_those_above([one.topic]),
    }
    return Telling(title=both(one, "title"), of=of, turn=turn, sample=one.sample)


def part(one: Any) -> Telling:  # Any: a lead, a reply, a citation: each has a policy and a body
    """The policy to which something belongs."""
    return policy(one.policy, one.body_id)


def waits(one: StageChange) -> Telling:
    """A change of stage that waits: those who lead on the other sides are to say yes or no."""
    said = set(one.yeses.values_list("side", flat=True))
    leads = Lead.objects.filter(policy=one.policy, until=None).exclude(side__in=said)
    return policy(one.policy, turn=tuple(sorted(set(leads.values_list("body", flat=True)))))


def changed(one: StageChange) -> Telling:
    """The policy that goes on, goes back or stays."""
    return policy(one.policy)


POLICY: Final = Tells(followers=FOLLOWERS, telling=policy)
PART: Final = Tells(followers=FOLLOWERS, telling=part)
WAITS: Final = Tells(
    followers=FOLLOWERS,
    telling=waits,
    turn="policy.answer_change",
    to_do=said(cy="Dywedwch a yw’ch ochr yn cytuno i’r cam nesaf", en="Say whether your side agrees to the next stage"),
)
CHANGED: Final = Tells(followers=FOLLOWERS, telling=changed)
