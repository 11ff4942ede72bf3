"""A council says who decides there, as it resolved (section 108)."""

import datetime as dt

from cydwaith.bodies.models import Body
from cydwaith.performance import refusals
from cydwaith.performance.deeds.resolutions import RESOLUTION_RECORD, RESOLUTION_WITHDRAW
from cydwaith.performance.footprints import RESOLUTIONS
from cydwaith.performance.models import Resolution
from cydwaith.performance.panelling import speaks
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import given
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def record(*, by: Actor, body: str, decider: str, on: dt.date, url: str = "") -> Resolution:
    """Say that a council resolved on a day who decides. The same twice is one; another of that day is refused."""
    with doing(RESOLUTION_RECORD, by=by, body=body) as act:
        speaks(by, body, {body}, act.deed)
        if not Body.objects.filter(pk=body, kind="council").exists():
            raise NotPossible(str(refusals.NO_COUNCIL), "body")
        if on > clock.today():
            raise NotPossible(str(refusals.NOT_YET), "on")
        what = {"body_id": body, "decider": Resolution.Decider(decider).value, "on": on, "url": url, "withdrawn": None}
        if same := Resolution.objects.filter(**what).first():
            return same
        if Resolution.objects.filter(body=body, on=on, withdrawn=None).exists():
            raise NotPossible(str(refusals.RESOLVED), "on")
        made = Resolution.objects.create(**what, at=clock.moment())
        act.tell(made, **RESOLUTIONS.of(made))
    return made


def withdraw(*, by: Actor, resolution: Resolution, why: Said) -> Resolution:
    """Withdraw what was said wrongly of who decides, with the reason; what was said before it counts again."""
    with doing(RESOLUTION_WITHDRAW, by=by, to=resolution) as act:
        speaks(by, act.it.body_id, {act.it.body_id}, act.deed)
        if act.it.withdrawn:
            raise NotPossible(str(refusals.WITHDRAWN))
        act.it.why, act.it.withdrawn = given(why, "why"), clock.moment()
        act.it.save()
        act.tell(act.it, **RESOLUTIONS.of(act.it))
    return act.it
