"""A world for tests of trials: a practice that is published, and six councils with figures of their own."""

import datetime as dt
from collections.abc import Callable

import numpy as np

from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Indicator, Load, Observation
from cydwaith.practices.models import Practice
from cydwaith.school.actions import studying
from cydwaith.school.models import Trial
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor, Role
from tests.practice_world import INDICATOR, ground, published
from tests.school_world import HOLDER, shipped

COUNCILS = sorted(["GB-PLA-CRF", "GB-PLA-PEM", "GB-PLA-GWN", "GB-PLA-POW", "GB-PLA-SWA", "GB-PLA-WRX"])
EVERY = Actor("everybody", dict.fromkeys((*COUNCILS, HOLDER), Role.EDITOR))
YEARS = range(2010, 2021)
EFFECT = 6.0


def taken_up() -> None:
    """Who is who, and a practice that is published."""
    shipped()
    ground()
    published()


def figures(indicator: Indicator, years: range, added: Callable[[str, int], float] = lambda _body, _year: 0.0) -> None:
    """Figures of every council, with noise of their own and what is added."""
    load = Load.objects.create(
        format="csv", name="x", digest="0" * 64, at=clock.moment(), added=0, changed=0, unchanged=0
    )
    rng = np.random.default_rng(5)
    places = dict(Body.objects.filter(pk__in=COUNCILS).values_list("pk", "place"))
    for body in COUNCILS:
        noise = rng.normal(0, 1, len(YEARS) + 10)
        for year in years:
            value = 50 + COUNCILS.index(body) + float(noise[year - YEARS.start]) + added(body, year)
            told = {"starts": dt.date(year, 1, 1), "value": value, "load": load}
            Observation.objects.update_or_create(
                indicator=indicator, place_id=places[body], period=f"{year}-01-01/P1Y", defaults=told
            )


def proposed(steps: int = 3, councils: list[str] = COUNCILS) -> Trial:
    """A trial of a practice that ships, with figures of its own, which councils have joined."""
    indicator, practice = Indicator.objects.get(pk=INDICATOR), Practice.objects.get()
    figures(indicator, YEARS)
    told = {"practice": practice, "indicator": indicator, "steps": steps, "effect": EFFECT}
    one = studying.propose_trial(by=EVERY, body=HOLDER, **told)  # type: ignore[arg-type]  # as told
    for council in councils:
        assert studying.join(by=EVERY, body=council, trial=one) == studying.join(by=EVERY, body=council, trial=one)
    return one
