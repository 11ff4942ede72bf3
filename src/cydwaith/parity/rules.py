"""Who may read the parity audit."""

from cydwaith.shared.permissions import EVERYONE, Rule

RULES = (
    Rule(
        "parity.read",
        EVERYONE,
        pages=("parity", "parity_csv", "parity_json", "forum_parity", "forum_parity_csv", "forum_parity_json"),
    ),
)
