"""Who may do what with forums, meetings and decisions."""

from cydwaith.bodies.permissions import Rule

FORUMS: tuple[Rule, ...] = ()
MEETINGS: tuple[Rule, ...] = ()
DECISIONS: tuple[Rule, ...] = ()

RULES = (*FORUMS, *MEETINGS, *DECISIONS)
