"""What people do with decisions, and who may."""

from typing import Final

from cydwaith.decisions.deeds import answers, decisions
from cydwaith.shared.permissions import Rule

RULES: Final[tuple[Rule, ...]] = (
    decisions.DECISION_READ,
    decisions.DECISION_MOVE,
    decisions.DECISION_AMEND,
    decisions.DECISION_FREEZE,
    answers.DECISION_ANSWER,
    decisions.DECISION_SETTLE,
    decisions.DECISION_WITHDRAW,
    decisions.DECISION_COMMIT,
    answers.RESERVATION_FOLLOW,
)
NOT_COVERED: Final[dict[str, str]] = {}
"""Columns that no entry proves, each with the reason: there are none."""
