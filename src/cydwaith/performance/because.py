"""Recommendations, because of which councils take up what others do."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Final

from django.urls import reverse

from cydwaith.performance.recommendations import every, narrowed
from cydwaith.performance.registered import Recommendation
from cydwaith.practices.because import Reason, Reasons
from cydwaith.practices.models import Step
from cydwaith.practices.queries.adoptions import steps


def reason(one: Recommendation) -> Reason:
    """A recommendation, where it is read beside what else was recommended on its topic."""
    where = f"{reverse('recommended', kwargs={'code': one.topics[0]})}#{one.id}"
    return Reason(one.id, one.what, where)


def said_to(bodies: Collection[str]) -> list[Reason]:
    """What was recommended to these by name, and what was recommended to all; the last first."""
    return [reason(one) for one in narrowed() if bodies and (one.body in bodies or not one.body)]


def named(keys: Collection[str]) -> Mapping[str, Reason]:
    """The recommendations of these numbers."""
    return {one.id: reason(one) for one in every() if one.id in keys}


def taken_up(found: Collection[Recommendation]) -> Mapping[str, list[Step]]:
    """By recommendation, the steps with which somebody took a practice up because of it, the last recorded first."""
    told: dict[str, list[Step]] = defaultdict(list)
    for one in steps().filter(because__in={two.id for two in found}, adoption__practice__current__isnull=False):
        told[one.because].append(one)
    return told


RECOMMENDATIONS: Final = Reasons(said_to, named)
