"""The addresses of funds."""

from typing import Final

from cydwaith.funds import pages
from cydwaith.funds.agreements.routes import ROUTES as OF_AGREEMENTS
from cydwaith.funds.bid_routes import ROUTES as OF_BIDS
from cydwaith.funds.deeds import FUNDS_READ
from cydwaith.funds.lists import AWARDS, FUNDS
from cydwaith.shared.routes import Route, page

MAY: Final = FUNDS_READ

ROUTES: tuple[Route, ...] = (
    page("funds/", "cronfeydd/", pages.funds, name="funds", may=MAY),
    *FUNDS.files("funds/funds", "cronfeydd/cronfeydd"),
    page("funds/awards/", "cronfeydd/dyfarniadau/", pages.awards, name="awards", may=MAY),
    *AWARDS.files("funds/awards", "cronfeydd/dyfarniadau"),
    *OF_BIDS,
    *OF_AGREEMENTS,
    page(
        "funds/<fund:code>/",
        "cronfeydd/<fund:code>/",
        pages.fund,
        name="fund",
        may=MAY,
        example={"code": "shared-prosperity-fund-north"},
    ),
)
