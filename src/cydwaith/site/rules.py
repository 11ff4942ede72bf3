"""Who may read what belongs to no other room."""

from cydwaith.bodies.permissions import EVERYONE, Rule

RULES = (Rule("site.read", EVERYONE, pages=("home", "about", "accessibility", "developers", "api_start")),)
