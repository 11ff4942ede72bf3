"""Who may read what belongs to no other room."""

from typing import Final

from cydwaith.shared.permissions import EVERYONE, OPERATORS, Rule

SITE_READ = Rule("site.read", EVERYONE)
START_OPEN = Rule("start.open", EVERYONE)
SITE_RUN = Rule("site.run", OPERATORS)
API_FIND = Rule("api.find", EVERYONE)

RULES: Final = (SITE_READ, START_OPEN, SITE_RUN, API_FIND)
