"""Who may read of the performance regime."""

from typing import Final

from cydwaith.shared.permissions import EVERYONE, Rule

PERFORMANCE_READ: Final = Rule("performance.read", EVERYONE)
RULES: Final = (PERFORMANCE_READ,)
