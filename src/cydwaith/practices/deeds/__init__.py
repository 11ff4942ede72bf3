"""What people do with practices, adoptions, asks and signals, by what it is done to."""

from typing import Final

from cydwaith.practices.deeds import adoptions, asks, attachments, practices, signals, specifications

RULES: Final = (
    *practices.RULES,
    *attachments.RULES,
    *adoptions.RULES,
    *specifications.RULES,
    *asks.RULES,
    *signals.RULES,
)

NOT_COVERED: Final[dict[str, str]] = {
    "practices_attachment": "none ships with the demonstration; a test of this room adds some and changes every column",
    "practices_ask": "nothing of it is in the demonstration; a test of this room makes an ask and changes every column",
}
