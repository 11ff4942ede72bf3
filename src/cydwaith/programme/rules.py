"""Who may do what with programmes and commitments."""

from cydwaith.bodies.permissions import Rule

RULES: tuple[Rule, ...] = ()
