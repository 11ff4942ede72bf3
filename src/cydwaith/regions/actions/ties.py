"""Saying what a project hangs together with, and that it no longer does."""

import datetime as dt
from typing import Any

from cydwaith.bodies.models import Body
from cydwaith.regions import facts, refusals
from cydwaith.regions.actions.progress import refuse_later
from cydwaith.regions.deeds import TIE_ADD, TIE_END
from cydwaith.regions.footprints import FOOTPRINT
from cydwaith.regions.models import Project, ProjectTie, Side, TieKind
from cydwaith.regions.overseeing import side_of
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def tie(
    *,
    by: Actor,
    body: str,
    project: Project,
    kind: str,
    on: dt.date,
    source: str,
    source_url: str = "",
    text: Said = UNSAID,
    commitment: str | None = None,
    indicator: str | None = None,
    policy: int | None = None,
    sample: bool = False,
) -> ProjectTie:
    """Say from which day a project hangs together with something. The same sent twice is one.

    Those who take part say so; a risk may be named by the region's side as well. Raises NotPossible, also where it
    holds already in other words, which are not lost.
    """
    with doing(TIE_ADD, by=by, body=body) as act:
        refuse_later(on)
        refuse(project, kind, body, policy)
        text = given(text, "text", str(refusals.RISK)) if kind == TieKind.RISK else stripped(text)
        what = {"kind": TieKind(kind), "commitment_id": commitment, "indicator_id": indicator, "policy": policy}
        same: dict[str, Any] = {"project": project, "ended": None, **what}
        if kind == TieKind.RISK:
            same |= in_columns(text=text)
        told = {"on": on, "source": source.strip(), "source_url": source_url.strip(), "sample": sample}
        told |= in_columns(text=text)
        if held := ProjectTie.objects.filter(**same).first():
            if any(getattr(held, name) != value for name, value in told.items()):
                raise NotPossible(str(refusals.TIED_ALREADY))
            return held
        made = ProjectTie.objects.create(project=project, body_id=body, at=clock.moment(), **what, **told)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def refuse(project: Project, kind: str, body: str, policy: int | None) -> None:
    """Raise NotPossible for who may not say it of this project, and for a policy that nothing confirms."""
    side = side_of(project, Body.objects.get(pk=body), clock.today())
    if kind != TieKind.RISK and side != Side.PARTNER:
        raise NotPossible(str(refusals.ONLY_PARTNERS), "body")
    if kind == TieKind.SERVES and facts.policy(policy) is None:
        raise NotPossible(str(refusals.UNCONFIRMED), "policy")


def untie(*, by: Actor, body: str, tie: ProjectTie, on: dt.date, why: Said) -> ProjectTie:
    """Say from which day a tie no longer holds, and why. Raises NotPossible, also where that was said before."""
    with doing(TIE_END, by=by, body=body, to=tie) as act:
        refuse(act.it.project, act.it.kind, body, act.it.policy)
        refuse_later(on)
        if act.it.ended:
            raise NotPossible(str(refusals.TIE_ENDED))
        if on < act.it.on:
            raise NotPossible(str(refusals.ENDS_BEFORE), "on")
        act.it.ended, act.it.why = on, given(why, "why")
        act.it.save(update_fields=["ended", "why_cy", "why_en"])
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it
