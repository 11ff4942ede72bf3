"""Who may do what with the house as a whole."""

from cydwaith.shared.permissions import EVERYONE, OPERATORS, Rule

RULES = (
    Rule("site.run", OPERATORS, commands=("demo",)),
    Rule("api.find", EVERYONE, pages=("developers", "api_start", "api_missing"), api=("api-root", "openapi-json")),
)
