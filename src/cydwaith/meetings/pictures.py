"""Pictures of meetings: how agenda time was shared."""

from collections.abc import Sequence

from cydwaith.engines.drawing import Svg, share_bar
from cydwaith.meetings.queries.of_forums import Given


def time_bar(shares: Sequence[Given], told: str) -> Svg | None:
    """How agenda time was shared; None where no time was given."""
    minutes = [float(share.minutes) for share in shares]
    return share_bar(minutes, key="time", title=told) if sum(minutes) else None
