"""What people may do with letters. The record is told nothing of them: who is written to is personal."""

from typing import Final

from cydwaith.shared.permissions import ACCOUNTS, ANALYSTS, EVERYONE, Rule

LETTER_MINE = Rule("letter.mine", ACCOUNTS)
LETTER_FAILED = Rule("letter.failed", ANALYSTS)
LETTER_REPORT = Rule("letter.report", EVERYONE)
"""Saying that a letter came back: the page takes it only with GOV.UK Notify's token."""

PERSONAL: Final = "who is written to, and what, is personal data"
NOT_COVERED: Final = {"letters_letter": PERSONAL, "letters_unreachable": PERSONAL}

RULES: Final = (LETTER_MINE, LETTER_FAILED, LETTER_REPORT)
