"""To whom the report of a panel is sent, by law, on the day on which it reported."""

from collections.abc import Mapping

from cydwaith.performance.duties import duties
from cydwaith.performance.models import PanelAssessment
from cydwaith.performance.panelling import Step, day_of
from cydwaith.shared import clock
from cydwaith.shared.said import Said

COUNCIL = "council"


def recipients(assessment: PanelAssessment) -> Mapping[str, Said]:
    """By code (the body here; `council` for the council itself), their names, in the order of the law."""
    on = day_of(assessment, Step.REPORT) or clock.today()
    return {one.body or COUNCIL: one.name for one in duties()["panel"].recipients_on(on)}
