"""The database itself refuses to change what was written, declared in step, frozen or settled: see `shared.frozen`.

The room above looks at `Text.current`; a version is frozen once and published once, an amendment settled once.
"""

from typing import Final

from cydwaith.shared.frozen import Frozen

STAYS_FROZEN: Final = """
NEW.digest = OLD.digest AND COALESCE(NEW.frozen = OLD.frozen AND NEW.frozen_body_id = OLD.frozen_body_id, FALSE)
""".strip()
FROZEN: Final = Frozen(
    {
        "texts_text": (frozenset({"current_id"}), "1 = 1"),
        "texts_section": (frozenset(), ""),
        "texts_wording": (frozenset(), ""),
        "texts_instep": (frozenset(), ""),
        "texts_version": (
            frozenset({"frozen", "frozen_body_id", "digest", "published", "published_body_id"}),
            f"OLD.frozen IS NULL OR (OLD.published IS NULL AND {STAYS_FROZEN})",
        ),
        "texts_amendment": (
            frozenset({"state", "settled", "settled_body_id", "answer_cy", "answer_en", "merged_in_id"}),
            "OLD.state = 'proposed'",
        ),
        "texts_support": (frozenset({"taken_back"}), "OLD.taken_back IS NULL"),
        "texts_comment": (frozenset({"closed", "closed_body_id"}), "OLD.closed IS NULL"),
    }
)
