"""Who decides in each council, as it resolved itself; nothing is supposed of one that has not said."""

import datetime as dt
from collections.abc import Collection, Mapping

from cydwaith.performance.models import Resolution

ACT = "asc-2021-1"
"""The Act whose functions a council allots; of other duties it says nothing."""


def deciders(bodies: Collection[str], on: dt.date) -> Mapping[str, Resolution]:
    """By body, the last resolution that stands on a day."""
    found: dict[str, Resolution] = {}
    for one in Resolution.objects.filter(body__in=bodies, on__lte=on, withdrawn=None):
        found.setdefault(one.body_id, one)
    return found
