"""Who may ask how the site is."""

from typing import Final

from cydwaith.shared.permissions import EVERYONE, OPERATORS, Rule

HEALTH_READ = Rule("health.read", EVERYONE)
SITE_SERVE = Rule("site.serve", OPERATORS)

RULES: Final = (HEALTH_READ, SITE_SERVE)
