"""What the database itself refuses of awards: money beyond what was signed, signatures of what is void, later changes.

What is frozen says `shared.frozen`; here is what a row alone cannot know: what stands in other rows.
"""

from collections.abc import Mapping
from typing import Final

from cydwaith.shared.frozen import Frozen
from cydwaith.shared.refusing import Condition, Refusing

NOTHING: Final[frozenset[str]] = frozenset()
FROZEN: Final = Frozen(
    {
        "funds_agreementversion": (frozenset({"taken"}), "OLD.taken IS NULL"),
        "funds_agreementparty": (NOTHING, ""),
        "funds_instalment": (NOTHING, ""),
        "funds_agreementaim": (NOTHING, ""),
        "funds_agreementsignature": (NOTHING, ""),
        "funds_agreementaction": (frozenset({"commitment_id"}), "OLD.commitment_id IS NULL"),
        "funds_claim": (frozenset({"accepted", "decided", "reason_cy", "reason_en"}), "OLD.decided IS NULL"),
        "funds_moneyline": (NOTHING, ""),
        "funds_awardreturn": (
            frozenset({"given", "text_cy", "text_en", "spent", "expected", "dropped"}),
            "OLD.given IS NULL",
        ),
        "funds_jointaward": (frozenset({"current_id", "closed"}), "OLD.closed IS NULL"),
    }
)
WORDS: Final = "money of an award goes only as everybody signed"
SUMS: Final[Mapping[str, tuple[str, ...]]] = {
    "awarded": ("awarded", "varied"),
    "claimed": ("claimed", "reduced"),
    "paid": ("paid",),
    "recalled": ("recalled",),
    "returned": ("returned",),
}
"""Sums of which none is ever greater than the one before it, and the kinds of lines that make up each."""


def total(name: str, of: str = "") -> str:
    """A sum of the party's account with the new line; `of` narrows it."""
    kinds = ", ".join(f"'{kind}'" for kind in SUMS[name])
    there = "award_id = NEW.award_id AND body_id = NEW.body_id"
    stored = f"SELECT SUM(pence) FROM funds_moneyline WHERE {there} AND kind IN ({kinds}){of}"  # noqa: S608  # ours
    return f"(COALESCE(({stored}), 0) + CASE WHEN NEW.kind IN ({kinds}) THEN NEW.pence ELSE 0 END)"


OF_CLAIM: Final = " AND claim_id = NEW.claim_id"
BEYOND: Final = " OR ".join(
    [f"{total(less)} > {total(more)}" for more, less in zip(list(SUMS)[:-1], list(SUMS)[1:], strict=True)]
)
BEYOND_CLAIM: Final = f"NEW.claim_id IS NOT NULL AND {total('paid', OF_CLAIM)} > {total('claimed', OF_CLAIM)}"
SHARE: Final = "SELECT pence FROM funds_agreementparty WHERE version_id = NEW.version_id AND body_id = NEW.body_id"
BEYOND_SHARE: Final = f"NEW.kind IN ('awarded', 'varied') AND {total('awarded')} > COALESCE(({SHARE}), 0)"
NOT_SIGNED: Final = (
    "NEW.version_id IS NOT NULL AND EXISTS "
    "(SELECT 1 FROM funds_agreementversion WHERE id = NEW.version_id AND taken IS NULL)"
)
EARLIER: Final = (
    'EXISTS (SELECT 1 FROM funds_moneyline WHERE award_id = NEW.award_id AND body_id = NEW.body_id AND "on" > NEW."on")'
)
AFTER_THE_END: Final = (
    "EXISTS (SELECT 1 FROM funds_agreementversion AS agreed JOIN funds_jointaward AS award "
    'ON award.current_id = agreed.id WHERE award.id = NEW.award_id AND (NEW."on" > agreed.claims_by '
    "OR NEW.ends > agreed.ends OR NEW.begins < agreed.begins OR award.closed IS NOT NULL))"
)
VOID: Final = (
    "EXISTS (SELECT 1 FROM funds_agreementversion AS signed JOIN funds_agreementversion AS other "
    "ON other.award_id = signed.award_id WHERE signed.id = NEW.version_id "
    "AND (signed.taken IS NOT NULL OR other.number > signed.number))"
)
NO_PARTY: Final = (
    "NEW.version_id IS NOT NULL AND NEW.body_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funds_agreementparty "
    "WHERE version_id = NEW.version_id AND body_id = NEW.body_id AND post_id = NEW.post_id AND NOT leaves)"
)
HALF_SIGNED: Final = (
    "NEW.taken IS NOT NULL AND OLD.taken IS NULL AND (EXISTS (SELECT 1 FROM funds_agreementparty AS party "
    "WHERE party.version_id = NEW.id AND NOT party.leaves AND NOT EXISTS (SELECT 1 FROM funds_agreementsignature "
    "WHERE version_id = NEW.id AND body_id = party.body_id)) OR COALESCE((SELECT SUM(pence) FROM funds_agreementparty "
    "WHERE version_id = NEW.id), 0) <> NEW.total)"
)
SIGNED_ALREADY: Final = "EXISTS (SELECT 1 FROM funds_agreementsignature WHERE version_id = NEW.version_id)"
NOT_TAKEN: Final = (
    "NEW.current_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM funds_agreementversion "
    "WHERE id = NEW.current_id AND award_id = NEW.id AND taken IS NOT NULL)"
)
CONDITIONS: Final[Mapping[str, Condition]] = {
    "funds_money_balances": (
        "INSERT",
        "funds_moneyline",
        f"({BEYOND}) OR ({BEYOND_CLAIM}) OR ({BEYOND_SHARE}) OR ({NOT_SIGNED}) OR ({EARLIER})",
    ),
    "funds_claim_in_time": ("INSERT", "funds_claim", AFTER_THE_END),
    "funds_signature_counts": ("INSERT", "funds_agreementsignature", f"({VOID}) OR ({NO_PARTY})"),
    "funds_agreement_begins": ("INSERT", "funds_agreementversion", "NEW.taken IS NOT NULL"),
    "funds_agreement_whole": ("UPDATE", "funds_agreementversion", HALF_SIGNED),
    "funds_party_before_signing": ("INSERT", "funds_agreementparty", SIGNED_ALREADY),
    "funds_instalment_before_signing": ("INSERT", "funds_instalment", SIGNED_ALREADY),
    "funds_aim_before_signing": ("INSERT", "funds_agreementaim", SIGNED_ALREADY),
    "funds_action_before_signing": ("INSERT", "funds_agreementaction", SIGNED_ALREADY),
    "funds_award_as_signed": ("UPDATE", "funds_jointaward", NOT_TAKEN),
}
"""By the trigger's name: when it is asked, its table, and what it refuses."""


REFUSING: Final = Refusing(WORDS, lambda _vendor: CONDITIONS, FROZEN)
protect, unprotect = REFUSING.protect, REFUSING.unprotect
