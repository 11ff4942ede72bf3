"""What councils themselves say of their duties, as the clock understands it."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import TypeAlias

from cydwaith.engines.clock import Event, Happening, Known, Span
from cydwaith.performance.models import DutyStatus, Reply

Own: TypeAlias = Mapping[tuple[str, str], list[DutyStatus]]
"""By body and duty, what was said and not withdrawn, the last first."""


def said_by(bodies: Collection[str]) -> Own:
    """What these councils said of their duties."""
    found: dict[tuple[str, str], list[DutyStatus]] = defaultdict(list)
    for one in DutyStatus.objects.filter(body__in=bodies, withdrawn=None):
        found[one.body_id, one.duty].append(one)
    return found


def happening(one: DutyStatus) -> Happening:
    """As the clock understands it: confirmed by the council."""
    return Happening(Event(one.event), Span.on(one.on), Known.CONFIRMED)


def replies(indicator: str = "", body: str = "") -> list[Reply]:
    """The replies that stand on a figure, or of a council, the last first."""
    wanted = {name: code for name, code in (("indicator", indicator), ("body", body)) if code}
    return list(Reply.objects.filter(withdrawn=None, **wanted).select_related("body", "indicator"))
