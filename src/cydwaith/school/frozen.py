"""What the database itself refuses of the school: what was issued, announced, frozen or drawn stays as it is."""

from typing import Final

from cydwaith.shared.frozen import Frozen

FROZEN: Final = Frozen(
    {
        "school_certificate": (frozenset({"revoked", "why_cy", "why_en"}), "OLD.revoked IS NULL"),
        "school_cohort": (frozenset({"shared"}), "OLD.shared IS NULL"),
    }
)
TEXTS: Final = frozenset(f"{name}_{language}" for name in ("title", "question", "method") for language in ("cy", "en"))
SAME: Final = " AND ".join(f"NEW.{name} = OLD.{name}" for name in sorted(TEXTS))
STUDIED: Final = (
    "(OLD.frozen IS NULL AND NEW.told IS NULL) OR "
    f"(OLD.told IS NULL AND COALESCE(NEW.frozen = OLD.frozen, FALSE) AND {SAME})"
)
"""What is asked and how changes until it is frozen; then only the results are told, once."""
OF_STUDIES: Final = Frozen(
    {
        "school_joined": (
            frozenset({"step", "started", "withdrew", "why_cy", "why_en"}),
            "OLD.withdrew IS NULL AND COALESCE(OLD.step = NEW.step, OLD.step IS NULL)",
        ),
        "school_trial": (
            frozenset({"drawn", "before", "context", "allowed", "imbalance", "power", "detectable"}),
            "OLD.drawn IS NULL",
        ),
        "school_study": (TEXTS | {"frozen", "results_cy", "results_en", "data", "told"}, STUDIED),
    }
)
