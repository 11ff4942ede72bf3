"""Who may see the record: everyone, always."""

from cydwaith.bodies.permissions import EVERYONE, Rule

RULES = (Rule("record.read", EVERYONE, pages=("record", "entry"), api=("entries", "entry")),)
