"""What whoever oversees an area says that the area does for a spatial policy."""

import datetime as dt

from cydwaith.bodies.models import Body
from cydwaith.regions import facts, refusals
from cydwaith.regions.actions.progress import refuse_later
from cydwaith.regions.deeds import STATEMENT_GIVE
from cydwaith.regions.footprints import FOOTPRINT
from cydwaith.regions.models import PolicyStatement
from cydwaith.regions.overseeing import OVERSEERS, overseers
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import given, in_columns
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def state(*, by: Actor, body: str, policy: int, on: dt.date, text: Said, sample: bool = False) -> PolicyStatement:
    """Say what an area does for a policy, as of a day. A body's latest, sent again, is one.

    Raises NotPossible: for a body that oversees no area that day, and for a policy that nothing confirms.
    """
    with doing(STATEMENT_GIVE, by=by, body=body) as act:
        refuse_later(on)
        told = {"on": on} | in_columns(text=given(text, "text", str(refusals.STATEMENT)))
        if facts.policy(policy) is None:
            raise NotPossible(str(refusals.UNCONFIRMED))
        group = overseen(body, on)
        before = PolicyStatement.objects.filter(policy=policy, body=body).order_by("on", "pk").last()
        if before and all(getattr(before, name) == value for name, value in told.items()):
            return before
        made = PolicyStatement.objects.create(
            policy=policy, group_id=group, body_id=body, sample=sample, at=clock.moment(), **told
        )
        act.tell(made, **FOOTPRINT.of(made))
    return made


def overseen(body: str, on: dt.date) -> str:
    """The area that a body oversees on a day. Raises NotPossible where there is none."""
    if found := next((one.group for one in overseers(on) if one.body.pk == body), None):
        return found
    proposed = Body.objects.filter(pk=body, kind__in=OVERSEERS.values()).exists()
    raise NotPossible(str(refusals.NOT_BEGUN if proposed else refusals.ONLY_FOR_ITS_AREA), "body")
