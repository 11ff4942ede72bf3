"""Figures of money: added with their source and date, and ended with the reason."""

import datetime as dt

from cydwaith.bodies.models import Body
from cydwaith.regions import refusals
from cydwaith.regions.deeds import MONEY_ADD, MONEY_END
from cydwaith.regions.footprints import FOOTPRINT
from cydwaith.regions.models import Funder, Money, Nature, Project
from cydwaith.regions.overseeing import side_of
from cydwaith.regions.slots import SLOT, ever_held, fit
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def add(
    *,
    by: Actor,
    body: str,
    project: Project,
    nature: str,
    funder: str,
    pounds: int,
    on: dt.date | None,
    source: str,
    source_url: str = "",
    purpose: str = "",
    year: int | None = None,
    whole: bool = False,
    note: Said = UNSAID,
) -> Money:
    """Add a figure; one of the same sort, source and purpose that is dated later takes the place of the earlier.

    The same sent twice is one. Raises NotPossible: for a negative sum, without a date or a source, for one of which
    somebody said that it holds no longer, or from a body that speaks on no side of the project.
    """
    with doing(MONEY_ADD, by=by, body=body) as act:
        side_of(project, Body.objects.get(pk=body), clock.today())
        refuse(pounds, on, source)
        assert on is not None
        new = Money(
            project=Project.objects.select_for_update().get(pk=project.pk),
            nature=Nature(nature),
            funder=Funder(funder),
            whole=whole,
            pounds=pounds,
            purpose=purpose.strip(),
            year=year,
            on=on,
            source=source.strip(),
            source_url=source_url.strip(),
            body_id=body,
            at=clock.moment(),
            **in_columns(note=stripped(note)),
        )
        others = list(Money.objects.filter(**{name: getattr(new, name) for name in SLOT}))
        if same := next((one for one in others if (one.on, one.pounds) == (on, pounds) and ever_held(one)), None):
            if Money.why.of(same):
                raise NotPossible(str(refusals.ENDED_ALREADY), "on")
            return same
        ended = fit(new, others)
        for one in ended:
            one.save(update_fields=["ended"])
        new.save(force_insert=True)
        act.tell(new, **FOOTPRINT.of(new, ended))
    return new


def refuse(pounds: int, on: dt.date | None, source: str) -> None:
    """Raise NotPossible with the first thing that is wrong with a figure."""
    for wrong, why, field in (
        (pounds < 0, refusals.NEGATIVE, "pounds"),
        (on is None, refusals.NO_DATE, "on"),
        (on is not None and on > clock.today(), refusals.NOT_YET, "on"),
        (not source.strip(), refusals.NO_SOURCE, "source"),
    ):
        if wrong:
            raise NotPossible(str(why), field)


def end(*, by: Actor, body: str, money: Money, on: dt.date, why: Said) -> Money:
    """Say that a figure holds no longer from a day, and why: it was wrong, or the money went elsewhere.

    It stays to be read, and holds on every day before. Raises NotPossible.
    """
    with doing(MONEY_END, by=by, body=body, to=money) as act:
        side_of(act.it.project, Body.objects.get(pk=body), clock.today())
        told = given(why, "why")
        if act.it.ended:
            raise NotPossible(str(refusals.ENDED_ALREADY))
        if on < act.it.on:
            raise NotPossible(str(refusals.ENDS_BEFORE), "on")
        if on > clock.today():
            raise NotPossible(str(refusals.NOT_YET), "on")
        act.it.ended, act.it.why = on, told
        act.it.save(update_fields=["ended", "why_cy", "why_en"])
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it
