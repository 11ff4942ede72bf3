"""What people do with practices, adoptions, asks and signals, by what it is done to."""

from typing import Final

from cydwaith.practices.deeds import adoptions, asks, practices, signals, specifications

RULES: Final = (*practices.RULES, *adoptions.RULES, *specifications.RULES, *asks.RULES, *signals.RULES)

NOT_COVERED: Final[dict[str, str]] = {
    "practices_ask": "nothing of it is in the demonstration; a test of this room makes an ask and changes every column",
}
