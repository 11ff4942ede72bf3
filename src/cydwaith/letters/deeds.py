"""What people may do with letters. The record is told nothing of them: who is written to is personal."""

from typing import Final

NOT_COVERED: Final = {"letters_letter": "who is written to, and what, is personal data"}
