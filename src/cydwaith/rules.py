"""Who may do what with the house as a whole."""

from cydwaith.bodies.permissions import OPERATORS, Rule

RULES = (Rule("site.run", OPERATORS, commands=("demo",)),)
