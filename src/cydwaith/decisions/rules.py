"""Who may do what with decisions."""

from cydwaith.decisions.lifecycle import states
from cydwaith.forums.rules import SPEAKERS
from cydwaith.shared.permissions import ACCOUNTS, EVERYONE, Rule

# A row's body is the one whose seat speaks; for withdrawing, the one that moved it.
RULES: tuple[Rule, ...] = (
    Rule(
        "decision.read",
        EVERYONE,
        pages=("decisions", "decisions_csv", "decisions_json", "decision"),
        api=("decisions", "decision"),
    ),
    Rule("decision.move", SPEAKERS, states("decision.move"), pages=("decision_new",)),
    Rule("decision.amend", SPEAKERS, states("decision.amend"), pages=("decision_amend",)),
    Rule("decision.freeze", SPEAKERS, states("decision.freeze"), pages=("decision_freeze",)),
    Rule("decision.answer", SPEAKERS, states("decision.answer"), pages=("decision_answer",)),
    Rule("decision.settle", ACCOUNTS, states("decision.settle"), pages=("decision_settle",)),
    Rule("decision.withdraw", SPEAKERS, states("decision.withdraw"), pages=("decision_withdraw",)),
    Rule("decision.commit", SPEAKERS, states("decision.commit"), pages=("decision_commit",)),
    Rule("reservation.follow", SPEAKERS, pages=("reservation_review", "reservation_escalate", "reservation_close")),
)
