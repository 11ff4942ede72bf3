"""Who may do what with programmes and commitments. A state is the stage of the terms that hold."""

from typing import Final

from cydwaith.programme.models import Stage
from cydwaith.shared.permissions import CONTRIBUTORS, EDITORS, EVERYONE, OPERATORS, Rule

READ: Final = (
    "programme", "one_programme", "roadmap", "board", "owed_bodies", "owed", "commitments", "commitments-csv",
    "commitments-json", "statuses_feed", "commitment",
)  # fmt: skip
API: tuple[str, ...] = ("programmes", "commitments", "commitment")

# Nobody speaks for a body but those who have a role in it: not whoever runs the site either.
SPEAKERS: Final = EDITORS - OPERATORS
REPORTERS: Final = CONTRIBUTORS - OPERATORS
OPEN: Final = frozenset({str(Stage.PROPOSED), str(Stage.AGREED)})
AGREED: Final = frozenset({str(Stage.AGREED)})

# A row's body is the one for which somebody acts: it is a party to the commitment, or the one that accepts it.
RULES = (
    Rule("commitment.read", EVERYONE, pages=READ, api=API, commands=("programme",)),
    Rule("programme.load", OPERATORS),
    Rule("commitment.propose", EDITORS, pages=("commitment_new",)),
    Rule("commitment.change", SPEAKERS, OPEN, pages=("commitment_change",)),
    Rule("commitment.agree", SPEAKERS, OPEN, pages=("commitment_answer",)),
    Rule("commitment.settle", SPEAKERS, OPEN),
    Rule("commitment.withdraw", EDITORS, OPEN, pages=("commitment_withdraw",)),
    Rule("status.report", REPORTERS, AGREED, pages=("status_report",)),
    Rule("status.accept", SPEAKERS, AGREED),
    Rule("milestone.add", REPORTERS, OPEN, pages=("milestone_new",)),
    Rule("milestone.end", SPEAKERS, OPEN, pages=("milestone_end",)),
    Rule("dependency.add", EDITORS, OPEN, pages=("dependency_new",)),
    Rule("dependency.end", SPEAKERS, OPEN, pages=("dependency_end",)),
)
