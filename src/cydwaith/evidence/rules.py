"""Who may do what with figures: everyone reads them; only whoever runs the machine loads them."""

from cydwaith.bodies.permissions import EVERYONE, OPERATORS, Rule

RULES = (
    Rule("figures.read", EVERYONE, pages=("indicators", "indicator")),
)
