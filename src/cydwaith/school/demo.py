"""Sample data of the demonstration: one course of a school that is only proposed, with a cohort and two sessions;
and a trial.
"""

import datetime as dt
from contextlib import suppress
from typing import Final

from django.utils.timezone import make_aware

from cydwaith.evidence.models import Indicator
from cydwaith.practices.models import Practice
from cydwaith.school.actions import courses, studying
from cydwaith.school.models import Course
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import said

HOLDER: Final = "CYD-WELSH-GOVERNMENT"
TRIED, SHOULD_MOVE = "multi-stream-recycling", "waste-recycled-wales"
COUNCILS: Final = tuple(f"GB-PLA-{one}" for one in ("AGY", "CMN", "CRF", "FLN", "GWN", "POW"))


def load() -> None:
    """One course that is open to enrol. It is made up."""
    if Course.objects.filter(sample=True).exists():
        return
    by = Actor("sample", {HOLDER: Role.EDITOR})
    one = courses.begin(
        by=by,
        body=HOLDER,
        title=said(cy="Dysgu gan gyngor arall (enghraifft)", en="Learning from another council (sample)"),
        purpose=said(
            cy="I swyddogion sydd am roi arfer cyngor arall ar waith, a gwybod a weithiodd.",
            en="For officers who want to take up another council’s practice, and know whether it worked.",
        ),
        work=said(cy="Dewch ag arfer y mae’ch sefydliad am ei ddilyn.", en="Bring a practice your organisation wants."),
        sample=True,
    )
    first = courses.add_module(
        by=by,
        course=one,
        title=said(cy="Beth yn union a wnaed?", en="What exactly was done?"),
        reading=said(cy="Darllenwch ddau arfer, a rhestru’r camau.", en="Read two practices, and list the steps."),
    )
    second = courses.add_module(
        by=by,
        course=one,
        title=said(cy="A symudodd y ffigur?", en="Did the figure move?"),
        reading=said(cy="Dysgwch ddarllen marc tystiolaeth.", en="Learn to read a mark of evidence."),
    )
    begins = clock.today() + dt.timedelta(days=30)
    courses.move(by=by, course=one)
    cohort = courses.add_cohort(by=by, course=one, begins=begins, closes=begins - dt.timedelta(days=14), places=12)
    at = make_aware(dt.datetime.combine(begins, dt.time(10)))
    place = said(cy="Caerdydd", en="Cardiff")
    for number, module in enumerate((first, second)):
        starts, told = at + dt.timedelta(days=7 * number), {"minutes": 90, "language": "both", "place": place}
        courses.add_session(by=by, cohort=cohort, module=module, starts=starts, **told)  # type: ignore[arg-type]  # as told
    trial()


def trial() -> None:
    """A trial that is made up: six councils, three steps, drawn on true figures; of it nothing can be told yet."""
    practice = Practice.objects.exclude(current=None).filter(pk=TRIED).first()
    indicator = Indicator.objects.filter(pk=SHOULD_MOVE).first()
    if practice is None or indicator is None:
        return
    by = Actor("sample", dict.fromkeys((HOLDER, *COUNCILS), Role.EDITOR))
    one = studying.propose_trial(
        by=by, body=HOLDER, practice=practice, indicator=indicator, steps=3, effect=5.0, sample=True
    )
    for council in COUNCILS:
        studying.join(by=by, body=council, trial=one)
    with suppress(NotPossible):  # where the indicator has no figures yet, it stays proposed
        studying.draw(by=by, trial=one)
