"""Who may do what with the house as a whole."""

from cydwaith.bodies.permissions import EVERYONE, OPERATORS, Rule

RULES = (
    Rule("site.run", OPERATORS, commands=("demo",)),
    Rule("api.find", EVERYONE, pages=("api_missing",), api=("api-root", "openapi-json")),
)
