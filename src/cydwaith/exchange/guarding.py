"""What the database itself refuses: a placement without all three, a longer one with two, a yes under another text."""

from typing import Final

from cydwaith.shared.refusing import Condition, Refusing

WORDS: Final = "nobody is placed, and no placement is changed, without all three"
CHANGED: Final = "1 = 1"
LASTS: Final = "EXISTS (SELECT 1 FROM exchange_placement WHERE application_id = OLD.application_id)"
OF_VERSION: Final = (
    "EXISTS (SELECT 1 FROM exchange_placement p JOIN exchange_version v ON v.application_id = p.application_id "
    "WHERE v.id = OLD.version_id"
)
YESES: Final = "(SELECT COUNT(*) FROM exchange_answer WHERE application_id = NEW.application_id AND yes) < 3"
GIVEN: Final = " AND ".join(f"NEW.{name} IS NOT NULL" for name in ("application_id", "version_id", "begins", "ends"))
SIGNED: Final = (
    "(SELECT COUNT(*) FROM exchange_signature s JOIN exchange_version v ON v.id = s.version_id "
    "WHERE s.version_id = NEW.version_id AND s.sealed = v.sealed AND v.application_id = NEW.application_id "
    "AND v.begins = NEW.begins AND v.ends = NEW.ends)"
)
TOO_FEW: Final = f"{GIVEN} AND ({YESES} OR {SIGNED} < 3)"
OVERLAPS: Final = (
    "EXISTS (SELECT 1 FROM exchange_placement p JOIN exchange_application a ON a.id = p.application_id "
    "JOIN exchange_application mine ON mine.id = NEW.application_id "
    "WHERE a.account_id = mine.account_id AND a.id <> mine.id "
    "AND p.begins <= COALESCE(NEW.ended, NEW.ends) AND COALESCE(p.ended, p.ends) >= NEW.begins)"
)
TWO_YEARS: Final = 731
"""So many days somebody may be in the civil service in all, first and last counted: two years, one of them leap."""
DAYS: Final = {
    "sqlite": "(julianday({ends}) - julianday({begins}) + 1)",
    "postgresql": "({ends} - {begins} + 1)",
}
INTO_CIVIL_SERVICE: Final = (
    "exchange_application a JOIN exchange_opening o ON o.code = a.opening_id "
    "JOIN bodies_body host ON host.code = o.body_id AND host.kind = 'government' "
    "JOIN bodies_body home ON home.code = a.home_id AND home.kind <> 'government' "
)
EARLIER: Final = (
    f"(SELECT SUM({{days}}) FROM {INTO_CIVIL_SERVICE}JOIN exchange_placement p ON p.application_id = a.id "  # noqa: S608  # ours
    "JOIN exchange_version v ON v.id = p.version_id AND NOT v.competition "
    "JOIN exchange_application mine ON mine.id = NEW.application_id AND mine.account_id = a.account_id "
    "WHERE a.id <> mine.id)"
)
CIVIL: Final = (
    f"EXISTS (SELECT 1 FROM {INTO_CIVIL_SERVICE}JOIN exchange_version v "  # noqa: S608  # ours
    "ON v.id = NEW.version_id AND NOT v.competition "
    f"WHERE a.id = NEW.application_id) AND {{days}} + COALESCE({EARLIER.format(days='{others}')}, 0) > {TWO_YEARS}"
)
"""One placement after another is summed: where each had two years, there would be no ceiling."""
LONGER: Final = "(NEW.ends > OLD.ends OR NEW.version_id <> OLD.version_id)"
ENDED_STAYS: Final = "OLD.ended IS NOT NULL AND (NEW.ended IS NULL OR NEW.ended <> OLD.ended)"
NOT_THE_LATEST: Final = (
    "NEW.version_id IS NOT NULL AND NEW.sealed IS NOT NULL AND NOT EXISTS (SELECT 1 FROM exchange_version v "
    "WHERE v.id = NEW.version_id AND v.sealed = NEW.sealed AND NOT EXISTS (SELECT 1 FROM exchange_version w "
    "WHERE w.application_id = v.application_id AND w.number > v.number))"
)
OF_ANOTHER: Final = (
    "EXISTS (SELECT 1 FROM exchange_answer WHERE application_id = OLD.id) AND (NEW.home_id <> OLD.home_id "
    "OR NEW.opening_id <> OLD.opening_id OR COALESCE(NEW.account_id, OLD.account_id, 0) <> COALESCE(OLD.account_id, 0))"
)
GOES_ON: Final = f"{OF_VERSION} AND p.ended IS NULL AND p.ends >= CURRENT_DATE)"
WITHDRAWN: Final = "EXISTS (SELECT 1 FROM exchange_application WHERE id = NEW.application_id AND withdrawn)"


def conditions(vendor: str) -> dict[str, Condition]:
    """By the trigger's name: when it is asked, its table, and what it refuses."""
    days = DAYS[vendor]
    civil = CIVIL.format(
        days=days.format(begins="NEW.begins", ends="COALESCE(NEW.ended, NEW.ends)"),
        others=days.format(begins="p.begins", ends="COALESCE(p.ended, p.ends)"),
    )
    found = {
        "exchange_answer_begins": ("INSERT", "answer", WITHDRAWN),
        "exchange_answer_left": ("UPDATE", "answer", CHANGED),
        "exchange_answer_kept": ("DELETE", "answer", LASTS),
        "exchange_application_left": ("UPDATE", "application", OF_ANOTHER),
        "exchange_version_begins": ("INSERT", "version", f"NEW.application_id IS NOT NULL AND {YESES}"),
        "exchange_version_left": ("UPDATE", "version", CHANGED),
        "exchange_version_kept": ("DELETE", "version", LASTS),
        "exchange_document_left": ("UPDATE", "document", CHANGED),
        "exchange_document_kept": ("DELETE", "document", GOES_ON),
        "exchange_signature_begins": ("INSERT", "signature", NOT_THE_LATEST),
        "exchange_signature_left": ("UPDATE", "signature", CHANGED),
        "exchange_signature_kept": ("DELETE", "signature", f"{OF_VERSION})"),
        "exchange_placement_kept": ("DELETE", "placement", CHANGED),
        "exchange_placement_ended": ("UPDATE", "placement", ENDED_STAYS),
    }
    for when in ("INSERT", "UPDATE"):
        at = when.lower()
        found[f"exchange_placement_{at}_of_three"] = (when, "placement", TOO_FEW)
        found[f"exchange_placement_{at}_alone"] = (when, "placement", OVERLAPS)
    found["exchange_placement_insert_two_years"] = ("INSERT", "placement", civil)
    found["exchange_placement_update_two_years"] = ("UPDATE", "placement", f"{LONGER} AND {civil}")
    return {name: (when, f"exchange_{table}", refused) for name, (when, table, refused) in found.items()}


REFUSING: Final = Refusing(WORDS, conditions)
protect, unprotect = REFUSING.protect, REFUSING.unprotect
