"""The addresses of awards made here, each with the rule that opens it."""

from typing import Final

from cydwaith.funds.agreements.deeds import (
    ACTION_COMMIT,
    AGREEMENT_CHANGE,
    AGREEMENT_SIGN,
    AWARD_CLOSE,
    AWARD_MAKE,
    AWARD_PAY,
    AWARD_RECALL,
    AWARD_RETURNED,
    CLAIM_DECIDE,
    CLAIM_SEND,
    RETURN_GIVE,
)
from cydwaith.funds.agreements.lists import SHARES
from cydwaith.funds.agreements.pages import agreeing, awards, writing
from cydwaith.funds.deeds import FUNDS_READ
from cydwaith.shared.permissions import Rule
from cydwaith.shared.routes import Page, Route, page

EN: Final = "funds/joint-awards/"
CY: Final = "cronfeydd/dyfarniadau-ar-y-cyd/"
FIRST: Final = {"id": 1}


def of_award(en: str, cy: str, answer: Page, name: str, may: Rule) -> Route:
    """A page below that of an award."""
    return page(f"{EN}<int:id>/{en}/", f"{CY}<int:id>/{cy}/", answer, name=name, may=may, example=FIRST)


def of_part(part: tuple[str, str], en: str, cy: str, answer: Page, name: str, may: Rule) -> Route:
    """A page about a part of an award."""
    return page(
        f"{EN}{part[0]}/<int:id>/{en}/", f"{CY}{part[1]}/<int:id>/{cy}/", answer, name=name, may=may, example=FIRST
    )


CLAIMS: Final = ("claims", "hawliadau")
ROUTES: Final[tuple[Route, ...]] = (
    page(EN, CY, awards.joint_awards, name="joint_awards", may=FUNDS_READ),
    *SHARES.files(f"{EN}shares", f"{CY}cyfrannau"),
    page(f"{EN}new/", f"{CY}newydd/", agreeing.new, name="joint_award_new", may=AWARD_MAKE),
    page(f"{EN}<int:id>/", f"{CY}<int:id>/", awards.joint_award, name="joint_award", may=FUNDS_READ, example=FIRST),
    of_award("change", "newid", agreeing.change, "award_change", AGREEMENT_CHANGE),
    of_award("sign", "llofnodi", agreeing.sign, "award_sign", AGREEMENT_SIGN),
    of_award("claim", "hawlio", writing.claim, "award_claim", CLAIM_SEND),
    of_award("recall", "gofyn-yn-ol", writing.recall, "award_recall", AWARD_RECALL),
    of_award("given-back", "yn-ol", writing.give_back, "award_given_back", AWARD_RETURNED),
    of_award("close", "cau", writing.close, "award_close", AWARD_CLOSE),
    page(
        "funds/bids/<int:id>/award/",
        "cronfeydd/ceisiadau/<int:id>/dyfarnu/",
        agreeing.of_bid,
        name="bid_award",
        may=AWARD_MAKE,
        example=FIRST,
    ),
    of_part(CLAIMS, "decide", "penderfynu", writing.decide, "claim_decide", CLAIM_DECIDE),
    of_part(CLAIMS, "pay", "talu", writing.pay, "claim_pay", AWARD_PAY),
    of_part(("reports", "adroddiadau"), "give", "rhoi", writing.report, "award_report", RETURN_GIVE),
    of_part(("actions", "gweithredoedd"), "commit", "ymrwymo", writing.commit, "award_commit", ACTION_COMMIT),
)
