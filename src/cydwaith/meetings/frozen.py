"""The database itself refuses to change approved minutes, and what was put before a meeting: see `shared.frozen`."""

from typing import Final

from cydwaith.shared.frozen import Frozen

# Minutes are open until they are approved; a paper can only be withdrawn, or paired with the one in the other language.
FROZEN: Final = Frozen(
    {
        "forums_minutes": (
            frozenset({"state", "text", "digest", "salt", "at", "changes_until", "approvals", "approved_at_id"}),
            "OLD.state <> 'approved'",
        ),
        "forums_paper": (frozenset({"withdrawn", "pair_id"}), "OLD.withdrawn IS NULL"),
    }
)
ANSWERED: Final = Frozen(
    {
        # What is proposed stays as it is, and is answered once.
        "meetings_proposedchange": (
            frozenset({"state", "answer_cy", "answer_en", "answered"}),
            "OLD.state = 'open'",
        ),
    }
)
