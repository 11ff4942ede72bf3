"""What people do in the performance regime, and who may."""

from typing import Final

from cydwaith.performance.deeds import consultations, own, panels, reports, resolutions
from cydwaith.shared.permissions import Rule

RULES: Final[tuple[Rule, ...]] = (*own.RULES, *panels.RULES, *reports.RULES, *consultations.RULES, *resolutions.RULES)
NOT_COVERED: Final[dict[str, str]] = {**own.NOT_COVERED}
