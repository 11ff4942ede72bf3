"""Who may do what with the exchange of people."""

from typing import Final

from cydwaith.shared.permissions import EVERYONE, Rule

ROUND_PLACE: Final = Rule("round.place", EVERYONE)

RULES: Final = (ROUND_PLACE,)
