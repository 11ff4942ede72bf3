"""What the database itself refuses of reports: steps out of order, a final one without its answers, later changes.

What is frozen says `shared.frozen`; here is what a row alone cannot know: what stands in other tables.
"""

from typing import Final

from cydwaith.shared.frozen import Frozen
from cydwaith.shared.refusing import Condition, Refusing

FORWARD: Final = (
    ("draft", "given"),
    ("given", "reviewed"),
    ("reviewed", "given"),
    ("reviewed", "final"),
    ("final", "published"),
)
"""The steps from one state to another. A draft that was reviewed may be given to the committee once more."""
STEPS: Final = " OR ".join(
    ["NEW.state = OLD.state", *(f"(OLD.state = '{old}' AND NEW.state = '{new}')" for old, new in FORWARD)]
)
STAYS: Final = (
    "(OLD.final_on IS NULL OR COALESCE(NEW.final_on = OLD.final_on AND NEW.digest = OLD.digest "
    "AND NEW.final_version_id = OLD.final_version_id AND NEW.given_on = OLD.given_on "
    "AND NEW.given_version_id = OLD.given_version_id AND NEW.reviewed_on = OLD.reviewed_on "
    "AND NEW.minutes = OLD.minutes AND NEW.also = OLD.also AND NEW.sections = OLD.sections, FALSE)) "
    "AND (OLD.published_on IS NULL OR COALESCE(NEW.published_on = OLD.published_on, FALSE))"
)
OF_REPORT: Final = frozenset(
    {
        *("state", "given_version_id", "given_on", "reviewed_on", "minutes", "final_version_id", "final_on", "digest"),
        *("published_on", "withdrawn", "why_cy", "why_en", "also", "sections"),
    }
)
FROZEN: Final = Frozen(
    {
        "performance_report": (OF_REPORT, f"OLD.withdrawn IS NULL AND ({STEPS}) AND {STAYS}"),
        "performance_asked": (
            frozenset({"answer", "reason_cy", "reason_en", "words_cy", "words_en", "by_cy", "by_en", "at"}),
            "1 = 1",
        ),
        "performance_sending": (frozenset({"acknowledged"}), "OLD.acknowledged IS NULL"),
        "performance_update": (frozenset({"given_on", "text_cy", "text_en"}), "OLD.given_on IS NULL"),
        "performance_evidence": (frozenset({"kept", "comment_cy", "comment_en", "requirement"}), "1 = 1"),
        "performance_action": (
            frozenset({"text_cy", "text_en", "post_id", "due", "dropped", "commitment_id"}),
            "OLD.commitment_id IS NULL",
        ),
        "performance_carried": (frozenset({"how_far", "words_cy", "words_en", "dropped"}), "1 = 1"),
        "performance_scale": (frozenset(), ""),
        "performance_rating": (frozenset({"scale_id", "step"}), "1 = 1"),
    }
)
WORDS: Final = "a report goes step by step, and what is final stays"
UNANSWERED: Final = (
    "NEW.state = 'final' AND OLD.state <> 'final' AND ("
    "EXISTS (SELECT 1 FROM performance_asked WHERE report_id = NEW.id AND answer = '') OR "
    "EXISTS (SELECT 1 FROM performance_carried WHERE report_id = NEW.id AND how_far = '' AND NOT dropped))"
)
CLOSED: Final = (
    "EXISTS (SELECT 1 FROM performance_report WHERE id = NEW.report_id "
    "AND (withdrawn IS NOT NULL OR state IN ('final', 'published')))"
)
NOT_PUBLISHED: Final = (
    "NEW.report_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM performance_report WHERE id = NEW.report_id "
    "AND withdrawn IS NULL AND state = 'published')"
)
WRITTEN: Final = ("asked", "evidence", "carried", "rating")
"""What is written until a report is final, and not afterwards."""
NOT_A_DRAFT: Final = f"NEW.state IN ({', '.join(sorted({repr(new) for _, new in FORWARD}))})"
"""By name: what is no state at all is beyond its bounds, which is said by the trigger that guards them."""
REWRITTEN: Final = (
    f"{CLOSED} AND NOT (NEW.text_cy = OLD.text_cy AND NEW.text_en = OLD.text_en AND NEW.dropped = OLD.dropped "
    "AND COALESCE(NEW.post_id, '') = COALESCE(OLD.post_id, '') "
    "AND ((NEW.due IS NULL AND OLD.due IS NULL) OR COALESCE(NEW.due = OLD.due, FALSE)))"
)
"""An action is written until its report is final; afterwards it only becomes a commitment."""
TAKEN_OUT: Final = "NEW.commitment_id IS NOT NULL AND NEW.dropped"


def conditions(_vendor: str) -> dict[str, Condition]:
    """By the trigger's name: when it is asked, its table, and what it refuses."""
    found = {
        "performance_report_begins": ("INSERT", "performance_report", NOT_A_DRAFT),
        "performance_report_answers": ("UPDATE", "performance_report", UNANSWERED),
        "performance_action_closes": ("UPDATE", "performance_action", REWRITTEN),
        "performance_action_commits": ("UPDATE", "performance_action", TAKEN_OUT),
    }
    for part in WRITTEN:
        found[f"performance_{part}_begins"] = ("INSERT", f"performance_{part}", CLOSED)
        found[f"performance_{part}_closes"] = ("UPDATE", f"performance_{part}", CLOSED)
    found["performance_action_begins"] = ("INSERT", "performance_action", CLOSED)
    found["performance_sending_begins"] = ("INSERT", "performance_sending", NOT_PUBLISHED)
    return found


REFUSING: Final = Refusing(WORDS, conditions, FROZEN)
protect, unprotect = REFUSING.protect, REFUSING.unprotect
