"""For which side somebody acts with a policy: by a seat in its forum, or because their organisation leads it."""

from cydwaith.forums.models import Forum, Seat, Side
from cydwaith.forums.secretariat import seats, speaking
from cydwaith.policies import refusals
from cydwaith.policies.models import Lead, Policy
from cydwaith.shared.permissions import Actor, Refused, Rule
from cydwaith.shared.refusals import NotPossible


def side_of(forum: Forum | str, body: str) -> Side:
    """The side on which a body sits in a forum today. Raises NotPossible where it sits on none."""
    found = seats(forum).filter(body=body, side__isnull=False).first()
    if found is None or found.side is None:
        raise NotPossible(str(refusals.NOT_SEATED), "body")
    return found.side


def led_side(policy: Policy, body: str) -> Side:
    """The side for which a body leads a policy now. Raises NotPossible where it leads for none."""
    found = Lead.objects.filter(policy=policy, body=body, until=None).select_related("side").first()
    if found is None:
        raise NotPossible(str(refusals.NOT_LEADING), "body")
    return found.side


def speaks_for(by: Actor, body: str, what: Rule) -> None:
    """Raise Refused for whoever has no role in the body: whoever runs the site speaks for nobody."""
    if body not in by.roles:
        raise Refused(what.what)


def leading(by: Actor, policy: Policy, what: Rule) -> list[Seat]:
    """One seat for each body that leads a policy and for which this actor may do something."""
    led = set(Lead.objects.filter(policy=policy, until=None).values_list("body", flat=True))
    return [seat for seat in speaking(by, policy.forum_id, what) if seat.body_id in led]
