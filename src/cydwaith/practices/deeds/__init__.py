"""What people do with practices, adoptions, asks and signals, by what it is done to."""

from typing import Final

from cydwaith.practices.deeds import adoptions, asks, practices, signals, specifications

RULES: Final = (*practices.RULES, *adoptions.RULES, *specifications.RULES, *asks.RULES, *signals.RULES)

A_NUMBER: Final = "a row's own number, in no entry: rows are told apart by what they say"
NOT_COVERED: Final[dict[str, str]] = {
    "practices_version.id": A_NUMBER,
    "practices_version_topics.id": A_NUMBER,
    "practices_move.id": A_NUMBER,
    "practices_adoption.id": A_NUMBER,
    "practices_step.id": A_NUMBER,
    "practices_specification.id": A_NUMBER,
    "practices_impact.id": A_NUMBER,
    "practices_signal.id": "of a quiet notice, a row's own number; of the others it is in their entries",
}
