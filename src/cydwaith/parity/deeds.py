"""Who may read the parity audit; nothing is done here."""

from typing import Final

from cydwaith.shared.permissions import EVERYONE, Rule

PARITY_READ = Rule("parity.read", EVERYONE)
RULES: Final = (PARITY_READ,)
