"""Pictures of meetings: how agenda time was shared."""

from collections.abc import Sequence

from cydwaith.engines.drawing import share_bar
from cydwaith.meetings.queries.of_forums import Given
from cydwaith.shared.charts import Chart


def time_bar(shares: Sequence[Given], told: str) -> Chart | None:
    """How agenda time was shared; None where no time was given."""
    minutes = [float(share.minutes) for share in shares]
    return Chart(told, share_bar(minutes, key="time", title=told), None, "time") if sum(minutes) else None
