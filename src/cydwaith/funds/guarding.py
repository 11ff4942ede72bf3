"""What the database itself refuses of bids, whoever writes.

No signature on another text than the frozen one, for a stranger, or by another organisation's post; no sending before
every partner signed, nor outside the time of the call; no change of what is frozen; no score by somebody of an
organisation in the bid, nor before they declared that they have no interest, nor a moderated one before their own.
"""

from typing import Final

from cydwaith.shared.frozen import Frozen
from cydwaith.shared.refusing import Condition, Refusing

FROZEN: Final = Frozen(
    {
        "funds_bidversion": (frozenset(), ""),
        "funds_bidsignature": (frozenset(), ""),
        "funds_interest": (frozenset(), ""),
        "funds_scoring": (frozenset(), ""),
        "funds_mark": (frozenset(), ""),
        "funds_proposal": (frozenset(), ""),
        "funds_proposedbid": (frozenset(), ""),
        "funds_suggestion": (frozenset(), ""),
    }
)
WORDS: Final = "a bid is signed as it is frozen, sent when all have signed, and scored by nobody of its own"
PARTS: Final = ("bidpartner", "bidcost", "bidsection", "bidindicator", "bidpromise")
"""What a bid consists of: written until it is frozen."""
IS_FROZEN: Final = (
    "EXISTS (SELECT 1 FROM funds_bid WHERE id = {row}.bid_id AND (current_id IS NOT NULL OR sent IS NOT NULL))"
)
NOT_THE_TEXT: Final = (
    "NEW.version_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funds_bid b JOIN funds_bidversion v "
    "ON v.id = b.current_id AND v.bid_id = b.id WHERE v.id = NEW.version_id AND b.sent IS NULL "
    "AND b.withdrawn IS NULL AND (NEW.digest IS NULL OR v.digest = NEW.digest))"
)
STRANGER: Final = (
    "NEW.version_id IS NOT NULL AND NEW.body_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funds_bidversion v "
    "JOIN funds_bidpartner p ON p.bid_id = v.bid_id WHERE v.id = NEW.version_id AND p.body_id = NEW.body_id "
    "AND p.gone IS NULL)"
)
OTHERS_POST: Final = (
    "EXISTS (SELECT 1 FROM bodies_post WHERE code = NEW.post_id "
    "AND (body_id <> NEW.body_id OR kind NOT IN ('political', 'officer')))"
)
"""The kinds are those that bind (`bodies.post_kinds`); a test compares."""
HALF_SIGNED: Final = (
    "NEW.sent IS NOT NULL AND (NEW.current_id IS NULL OR NEW.withdrawn IS NOT NULL OR EXISTS ("
    "SELECT 1 FROM funds_bidpartner p WHERE p.bid_id = NEW.id AND p.gone IS NULL AND NOT EXISTS ("
    "SELECT 1 FROM funds_bidsignature s WHERE s.version_id = NEW.current_id AND s.body_id = p.body_id)))"
)
TOO_FEW: Final = (
    "NEW.sent IS NOT NULL AND EXISTS (SELECT 1 FROM funds_call c WHERE c.code = NEW.call_id AND c.least_bodies > ("
    "SELECT COUNT(*) FROM funds_bidpartner p WHERE p.bid_id = NEW.id AND p.gone IS NULL))"
)
OUT_OF_TIME: Final = (
    "NEW.sent IS NOT NULL AND EXISTS (SELECT 1 FROM funds_call c WHERE c.code = NEW.call_id "
    "AND (NEW.sent >= c.bids_close OR NEW.sent < c.bids_open))"
)
LEAD_IS_NO_PARTNER: Final = (
    "NEW.sent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funds_bidpartner p WHERE p.bid_id = NEW.id "
    "AND p.body_id = NEW.lead_id AND p.gone IS NULL)"
)
SENT_NOW: Final = f"OLD.sent IS NULL AND (({HALF_SIGNED}) OR ({TOO_FEW}) OR ({OUT_OF_TIME}) OR ({LEAD_IS_NO_PARTNER}))"
SENT_STAYS: Final = (
    "OLD.sent IS NOT NULL AND NOT COALESCE(NEW.sent = OLD.sent AND NEW.current_id = OLD.current_id "
    "AND NEW.call_id = OLD.call_id AND NEW.lead_id = OLD.lead_id AND NEW.title_cy = OLD.title_cy "
    "AND NEW.title_en = OLD.title_en AND COALESCE(NEW.practice_id, '') = COALESCE(OLD.practice_id, '') "
    "AND NEW.uses = OLD.uses, FALSE)"
)
FROZEN_STAYS: Final = (
    "OLD.current_id IS NOT NULL AND NEW.current_id IS NOT NULL AND NOT COALESCE(NEW.current_id = OLD.current_id "
    "AND NEW.call_id = OLD.call_id AND NEW.lead_id = OLD.lead_id AND NEW.title_cy = OLD.title_cy "
    "AND NEW.title_en = OLD.title_en AND COALESCE(NEW.practice_id, '') = COALESCE(OLD.practice_id, '') "
    "AND NEW.uses = OLD.uses, FALSE)"
)
OTHERS_VERSION: Final = "EXISTS (SELECT 1 FROM funds_bidversion v WHERE v.id = NEW.current_id AND v.bid_id <> NEW.id)"
BEGINS_SENT: Final = "NEW.sent IS NOT NULL OR NEW.current_id IS NOT NULL"
OWN_BODY: Final = (
    "EXISTS (SELECT 1 FROM funds_bidpartner p JOIN funds_assessor a ON a.id = NEW.assessor_id WHERE "
    "p.bid_id = NEW.bid_id AND p.gone IS NULL AND (p.body_id = a.body_id OR EXISTS (SELECT 1 FROM "
    "bodies_membership m WHERE m.account_id = a.account_id AND m.body_id = p.body_id)))"
)
NOT_DECLARED: Final = (
    "NEW.assessor_id IS NOT NULL AND NEW.bid_id IS NOT NULL AND COALESCE((SELECT i.has FROM funds_interest i "
    "WHERE i.assessor_id = NEW.assessor_id AND i.bid_id = NEW.bid_id ORDER BY i.number DESC LIMIT 1), {true})"
)
NOT_SENT: Final = (
    "NEW.bid_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funds_bid b JOIN funds_assessor a ON a.call_id = b.call_id "
    "WHERE b.id = NEW.bid_id AND b.sent IS NOT NULL AND b.withdrawn IS NULL "
    "AND a.id = COALESCE(NEW.assessor_id, a.id))"
)
NOT_OWN_FIRST: Final = (
    "NEW.number > 1 AND NEW.assessor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funds_scoring s WHERE "
    "s.assessor_id = NEW.assessor_id AND s.bid_id = NEW.bid_id AND s.number = NEW.number - 1)"
)


def conditions(vendor: str) -> dict[str, Condition]:
    """Every trigger by its name."""
    signing, scoring, bid = "funds_bidsignature", "funds_scoring", "funds_bid"
    true = "TRUE" if vendor == "postgresql" else "1"
    return {
        "funds_bidsignature_text": ("INSERT", signing, NOT_THE_TEXT),
        "funds_bidsignature_partner": ("INSERT", signing, STRANGER),
        "funds_bidsignature_post": ("INSERT", signing, OTHERS_POST),
        "funds_bid_begins": ("INSERT", bid, BEGINS_SENT),
        "funds_bid_sends": ("UPDATE", bid, SENT_NOW),
        "funds_bid_sent_stays": ("UPDATE", bid, SENT_STAYS),
        "funds_bid_frozen_stays": ("UPDATE", bid, FROZEN_STAYS),
        "funds_bid_version": ("UPDATE", bid, OTHERS_VERSION),
        "funds_scoring_own_body": ("INSERT", scoring, OWN_BODY),
        "funds_scoring_declared": ("INSERT", scoring, NOT_DECLARED.format(true=true)),
        "funds_scoring_sent": ("INSERT", scoring, NOT_SENT),
        "funds_scoring_own_first": ("INSERT", scoring, NOT_OWN_FIRST),
    } | {
        f"funds_{part}_{when.lower()}s": (when, f"funds_{part}", IS_FROZEN.format(row=row))
        for part in PARTS
        for when, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD"))
    }


REFUSING: Final = Refusing(WORDS, conditions, FROZEN)
protect, unprotect = REFUSING.protect, REFUSING.unprotect
