"""Who oversees what, from when; and titles of spatial policies, verified against the published plan."""

import datetime as dt
from typing import Final

from django.db.models import Q

from cydwaith.bodies.models import Body
from cydwaith.regions import refusals
from cydwaith.regions.deeds import OVERSIGHT_BEGIN, OVERSIGHT_END, POLICY_VERIFY
from cydwaith.regions.footprints import FOOTPRINT
from cydwaith.regions.models import Oversight, PolicyTitle
from cydwaith.regions.overseeing import OVERSEERS
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import given, in_columns
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

GOVERNMENT: Final = "CYD-WELSH-GOVERNMENT"
PUBLISHED: Final = dt.date(2021, 2, 24)
"""The day on which the plan was published: what was read before was a draft, whose numbers were others."""


def begin(
    *, by: Actor, body: str, overseer: str, begins: dt.date, source: str, source_url: str = "", sample: bool = False
) -> Oversight:
    """Let an office or agency oversee the area it is proposed for, from a day. Raises NotPossible."""
    with doing(OVERSIGHT_BEGIN, by=by, body=body) as act:
        if body != GOVERNMENT:
            raise NotPossible(str(refusals.ONLY_GOVERNMENT))
        group = area_of(overseer)
        if not source.strip():
            raise NotPossible(str(refusals.NO_SOURCE), "source")
        until = Q(ends=None) | Q(ends__gte=begins)
        held = Oversight.objects.filter(until, body=overseer, group=group).first()
        if held and held.ends is None and held.begins == begins:
            return held
        if held:
            raise NotPossible(str(refusals.OVERLAP), "overseer")
        told = {"source": source.strip(), "source_url": source_url.strip(), "sample": sample, "at": clock.moment()}
        made = Oversight.objects.create(body_id=overseer, group_id=group, begins=begins, **told)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def area_of(overseer: str) -> str:
    """The area for which a body is proposed. Raises NotPossible for one that is neither office nor agency."""
    found = Body.objects.filter(pk=overseer, kind__in=OVERSEERS.values()).select_related("area_group").first()
    if found is None or found.area_group_id is None:
        raise NotPossible(str(refusals.NOT_ITS_AREA), "overseer")
    return found.area_group_id


def end(*, by: Actor, body: str, oversight: Oversight, ends: dt.date) -> Oversight:
    """Let an office or agency oversee its area until a day, that day included. Raises NotPossible."""
    with doing(OVERSIGHT_END, by=by, body=body, to=oversight) as act:
        if body != GOVERNMENT:
            raise NotPossible(str(refusals.ONLY_GOVERNMENT))
        if ends < act.it.begins:
            raise NotPossible(str(refusals.ENDS_BEFORE), "ends")
        act.it.ends = ends
        act.it.save(update_fields=["ends"])
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def verified(number: int) -> dict[str, str]:
    """How the title of a policy stands verified, by the columns that say so; each empty where it is not."""
    columns = ("title_cy", "title_en", "page", "source_url")
    return PolicyTitle.objects.filter(pk=number).values(*columns).first() or dict.fromkeys(columns, "")


def verify(*, by: Actor, body: str, number: int, title: Said, source_url: str, page: str, on: dt.date) -> PolicyTitle:
    """Say what a spatial policy is called, as it was read in the published plan. A later reading replaces it.

    Raises NotPossible: for what was read before the plan was published, as the numbers of its draft were others.
    """
    with doing(POLICY_VERIFY, by=by, body=body) as act:
        if body != GOVERNMENT:
            raise NotPossible(str(refusals.ONLY_VERIFIERS), "body")
        told = in_columns(title=given(title, "title", str(refusals.TITLE)), source_url=source_url, page=page.strip())
        if on < PUBLISHED:
            raise NotPossible(str(refusals.DRAFT), "on")
        if on > clock.today():
            raise NotPossible(str(refusals.NOT_YET), "on")
        told |= {"verified_by_id": body, "verified_on": on}
        if same := PolicyTitle.objects.filter(pk=number, **told).first():
            return same
        made, _new = PolicyTitle.objects.update_or_create(number=number, defaults=told | {"at": clock.moment()})
        act.tell(made, **FOOTPRINT.of(made))
    return made
