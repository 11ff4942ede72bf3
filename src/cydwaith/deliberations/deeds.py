"""Who may have votes analysed; nothing is done here."""

from typing import Final

from cydwaith.shared.permissions import EVERYONE, Rule

OPINION_ANALYSE = Rule("opinion.analyse", EVERYONE)
RULES: Final = (OPINION_ANALYSE,)
