"""Who may do what with the ground: the front door, bodies, and who has which role in them."""

from cydwaith.bodies.permissions import EVERYONE, OPERATORS, Rule

RULES = (
    Rule("site.open", EVERYONE, pages=("start", "account_login", "account_logout")),
    Rule("reference.load", OPERATORS),
)
