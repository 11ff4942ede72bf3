"""The database itself refuses to change consent rules, their confirmations, and seats: see `shared.frozen`."""

from typing import Final

from cydwaith.shared.frozen import Frozen

# A seat gets its last day once, and its substitute may change.
FROZEN: Final = Frozen(
    {
        "forums_consentrule": (frozenset(), ""),
        "forums_confirmation": (frozenset(), ""),
        "forums_seat": (frozenset({"held_to", "substitute_id"}), "OLD.held_to IS NULL"),
    }
)
