"""Which commitments are late of themselves, and which only because they wait for others that are."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from cydwaith.engines.schedule import Plan


@dataclass(frozen=True)
class Outlook:
    """What is promised, not done, and cannot honestly be expected in time, by slug.

    `late` is past its promised date, or expected after it by those who speak for it; `endangered` is not late yet, but
    can no longer be kept, since something it waits for is late.
    """

    late: frozenset[str]
    endangered: frozenset[str]


@lru_cache(maxsize=2)
def outlook(plan: Plan) -> Outlook:
    """The outlook of a plan, which stays the same plan until something changes."""
    behind = [slug for slug, work in plan.works.items() if work.done is None and (plan.slippage(slug) or 0) > 0]
    waiting = frozenset(slug for slug in behind if waits(plan, slug))
    return Outlook(frozenset(behind) - waiting, waiting)


def kind_of_late(plan: Plan, slug: str) -> Literal["late", "endangered"] | None:
    """How a commitment cannot be kept: of itself, or because of what it waits for; None where it can."""
    behind = outlook(plan)
    return "late" if slug in behind.late else "endangered" if slug in behind.endangered else None


def expected(plan: Plan, slug: str) -> bool:
    """Whether its date has not come: what is then said of its being late is a forecast."""
    promised = plan.works[slug].promised
    return promised is not None and promised >= plan.today


def waits(plan: Plan, slug: str) -> bool:
    """Whether it is another commitment that makes a slipping one slip."""
    return plan.forecasts[slug].because is not None and expected(plan, slug)


def blamed(plan: Plan, own: Collection[str]) -> dict[str, str]:
    """For each endangered commitment of others, the late one among `own` that it waits for, through others or not."""
    behind, through = outlook(plan), dict[str, str]()
    for slug in plan.order:
        before = plan.forecasts[slug].because
        if slug not in behind.endangered or before is None:
            continue
        if before in own and before in behind.late:
            through[slug] = before
        elif before in through:
            through[slug] = through[before]
    return {slug: cause for slug, cause in through.items() if slug not in own}
