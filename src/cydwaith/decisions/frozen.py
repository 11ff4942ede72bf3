"""The database itself refuses to change what was frozen, said, or settled: see `shared.frozen`."""

from typing import Final

from cydwaith.shared.frozen import Frozen

# A text is open until it is frozen, a decision until it is settled.
FROZEN: Final = Frozen(
    {
        "forums_consent": (frozenset(), ""),
        "forums_review": (frozenset(), ""),
        "forums_text": (
            frozenset({"frozen", "frozen_by_id", "frozen_body_id", "digest", "rule_id", "seats", "closes"}),
            "OLD.frozen IS NULL",
        ),
        "forums_reservation": (
            frozenset({"review_on", "escalated", "closed", "closed_note_cy", "closed_note_en"}),
            "OLD.closed IS NULL AND (OLD.escalated IS NULL OR NEW.escalated = OLD.escalated)",
        ),
        "forums_decision": (
            frozenset({"state", "settled", "current_id", "title_cy", "title_en", "changes_rule", "item_id"}),
            "OLD.settled IS NULL",
        ),
    }
)
