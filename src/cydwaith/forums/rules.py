"""Who may do what with forums and their seats."""

from cydwaith.forums.lifecycle import states
from cydwaith.shared.permissions import EDITORS, EVERYONE, OPERATORS, Rule, Who

# Each seat speaks for itself, in the voice of its own body: not even whoever runs the site speaks for it.
SPEAKERS = frozenset({Who.EDITOR, Who.ADMINISTRATOR})

# A row's body is the one that proposes a forum, or holds the seat that acts.
RULES: tuple[Rule, ...] = (
    Rule("forum.read", EVERYONE, pages=("forums", "forum"), api=("forums", "forum"), commands=("forum",)),
    Rule("forum.propose", EDITORS, pages=("forum_new",)),
    Rule("forum.load", OPERATORS),
    Rule("forum.set_rule", EDITORS, states("forum.set_rule"), pages=("forum_rule",)),
    Rule("forum.confirm", SPEAKERS, states("forum.confirm"), pages=("forum_confirm",)),
    Rule("forum.close", SPEAKERS, states("forum.close")),
    Rule("seat.add", EDITORS, states("seat.add"), pages=("seats",)),
    Rule("seat.end", SPEAKERS, states("seat.end"), pages=("seat_change",)),
    Rule("seat.appoint", EDITORS, states("seat.appoint")),
    Rule("seat.hand_over", SPEAKERS, states("seat.hand_over")),
    Rule("seat.substitute", SPEAKERS, states("seat.substitute")),
)
