"""How forums consent: the rule as data, and what comes of the answers under it. No database, no side effects."""

from cydwaith.forums.consenting.rule import (
    ALONE,
    BadRule,
    Entitled,
    Of,
    Onward,
    Rule,
    Share,
    SideRule,
    Split,
    Who,
    faults,
)
from cydwaith.forums.consenting.tally import Came, Outcome, Stance, Tally, outcome
from cydwaith.forums.consenting.text import parse_rule, parse_seats, rule_text, seats_text

__all__ = [
    "ALONE",
    "BadRule",
    "Came",
    "Entitled",
    "Of",
    "Onward",
    "Outcome",
    "Rule",
    "Share",
    "SideRule",
    "Split",
    "Stance",
    "Tally",
    "Who",
    "faults",
    "outcome",
    "parse_rule",
    "parse_seats",
    "rule_text",
    "seats_text",
]
